import type { KeptQuestion, QuestionState } from '../discord/desk/desk-store.ts';
import type { WeeklyPlan } from '../discord/desk/weekly.ts';
import type { PostState } from '../discord/posting/scheduled-post.ts';

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

/** A row of `posts`: what a moderator planned to post. */
export interface PostRow {
  readonly id: string;
  readonly server: string;
  readonly channel: string;
  readonly moderator: string;
  readonly due: number;
  readonly report: string;
  readonly mark: string;
  readonly title: string;
  /** The card, as JSON. */
  readonly content: string;
  readonly state: PostState;
  readonly tried: number | null;
  /** Until when the process that claimed it has it to itself. */
  readonly lease: number;
  readonly note: string | null;
  /** As JSON. */
  readonly series: string | null;
}

export interface Schema {
  readonly questions: QuestionRow;
  readonly servers: ServerRow;
  readonly posts: PostRow;
  readonly weekly: WeeklyPlan;
  /** A row for each migration that ran. */
  readonly migrations: { readonly version: number };
}
