import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';
import type { PostStore } from '../posting/scheduled-post.ts';
import type { WeeklyStore } from './weekly.ts';

/** What came of a question in a server. Who asked is never kept. */
export interface KeptQuestion {
  /** Made up by the caller, and unique. */
  readonly id: string;
  /** When it was asked, in milliseconds since the epoch. */
  readonly time: number;
  /** Id of the server. */
  readonly server: string;
  readonly outcome: 'answer' | 'closest' | 'silent';
  readonly text: string;
  /** Id of the report that was shown; undefined: none was. */
  readonly report: string | undefined;
  /** The paragraph that was shown, counted from 1. */
  readonly paragraph: number | undefined;
  /** The probability that it answers, 0–1. */
  readonly score: number | undefined;
  /** The gate that held the passage back, or a reader's verdict. */
  readonly because: string | undefined;
}

/** What moderators made of a question: `open` until they decide. */
export type QuestionState = 'open' | 'done' | 'notQuestion';

export interface StoredQuestion extends KeptQuestion {
  /** How many people said that the passage is no answer. */
  readonly flags: number;
  /** Whether a moderator withdrew the answer. */
  readonly isWithdrawn: boolean;
  readonly state: QuestionState;
}

/**
 * What the moderators' desk keeps. Nothing here ever makes an answer wait: what is written without a promise waits
 * in a queue, and is dropped when the store stays away for too long.
 */
export interface DeskStore {
  /** What moderators planned to post. */
  readonly posts: PostStore;
  /** Where and when the figures are posted every week. */
  readonly weekly: WeeklyStore;
  /** @returns at once whether a server wants its questions kept; false until that is known */
  isKeeping(server: string): boolean;
  keep(question: KeptQuestion): void;
  /** Counts one person more who says that the passage shown is no answer. */
  flag(id: string): void;
  withdraw(id: string, isWithdrawn: boolean): void;
  /** @throws StoreUnavailable */
  setKeeping(server: string, isKeeping: boolean): Promise<void>;
  /**
   * @param time - in milliseconds since the epoch
   * @returns the questions of a server since then, newest first, at most 5,000
   * @throws StoreUnavailable
   */
  questionsSince(server: string, time: number): Promise<readonly StoredQuestion[]>;
  /** @throws StoreUnavailable */
  settle(ids: readonly string[], state: QuestionState): Promise<void>;
  /** How many rows were dropped so far. */
  droppedRows(): number;
  /** Writes what waits, within some seconds. */
  close(): Promise<void>;
}

/** The store does not answer in time; the person reads what to do. */
export class StoreUnavailable extends Refusal {
  constructor(cause: unknown) {
    super(messages.desk.unavailable, { cause });
  }
}
