import type { KeptQuestion, QuestionState } from '../discord/desk/desk-store.ts';

/** A row of `questions`. Neither database has all types of the other: times and truths are whole numbers. */
export interface QuestionRow {
  readonly id: string;
  /** In milliseconds since the epoch. */
  readonly time: number;
  readonly server: string;
  readonly outcome: KeptQuestion['outcome'];
  readonly text: string;
  readonly report: string | null;
  readonly paragraph: number | null;
  readonly score: number | null;
  readonly because: string | null;
  readonly flags: number;
  readonly withdrawn: 0 | 1;
  readonly state: QuestionState;
}

/** A row of `servers`: what its moderators set. */
export interface ServerRow {
  readonly id: string;
  readonly keeping: 0 | 1;
}

export interface Schema {
  readonly questions: QuestionRow;
  readonly servers: ServerRow;
  /** A row for each migration that ran. */
  readonly migrations: { readonly version: number };
}
