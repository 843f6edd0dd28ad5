import type { Card } from '../card/card-components.ts';

/**
 * `waiting` for its time; `claimed` by a process that is posting it; `posted`; `refused` for a reason that a moderator
 * can see to; `missed`, because no process ran at its time; `unsure`, because Discord's response was lost.
 */
export type PostState = 'waiting' | 'claimed' | 'posted' | 'refused' | 'missed' | 'unsure';

export type FinalState = Exclude<PostState, 'waiting' | 'claimed'>;

/** In place of a report's id, for a post that shows none. */
export const NO_REPORT = '';

/** A post that a moderator has planned. */
export interface ScheduledPost {
  /** Unique, and Discord's nonce of the message. */
  readonly id: string;
  readonly server: string;
  readonly channel: string;
  /** Id of the moderator: it is posted only if they still may. */
  readonly moderator: string;
  /** When to post it, in milliseconds since the epoch. */
  readonly due: number;
  /** Id of the report, or `NO_REPORT`, and a mark of its text. */
  readonly report: string;
  readonly mark: string;
  /** What the desk lists it as. */
  readonly title: string;
  /** What is posted. */
  readonly content: Card;
  /** What comes after it; undefined: nothing. */
  readonly series?: PostSeries | undefined;
}

/** A paragraph a day, until the report ends. */
export interface PostSeries {
  /** The paragraph that this post shows, from 1. */
  readonly paragraph: number;
  /** The time of the day, as the clock shows in the zone. */
  readonly hour: number;
  readonly minute: number;
  /** A name of the IANA time zone database. */
  readonly zone: string;
}

/** A planned post with what became of it. */
export interface StoredPost extends ScheduledPost {
  readonly state: PostState;
  /** When a process first tried to post it, in milliseconds since the epoch; undefined: none did. */
  readonly tried: number | undefined;
  /** Why it was not posted, or the link to it. */
  readonly note: string | undefined;
}

/** Keeps planned posts. The methods below `due` are for the scheduler, which tries again. */
export interface PostStore {
  /**
   * Planning a post twice under one id plans it once.
   *
   * @throws StoreUnavailable
   */
  plan(post: ScheduledPost): Promise<void>;
  /** @returns the posts of a server that wait, and what became of the latest others @throws StoreUnavailable */
  planned(server: string): Promise<readonly StoredPost[]>;
  /** @returns false if it is under way or was posted already @throws StoreUnavailable */
  cancel(server: string, id: string): Promise<boolean>;
  /**
   * Lets a post that waits, or was surely not posted, be posted now.
   *
   * @returns false if there is none
   * @throws StoreUnavailable
   */
  hurry(server: string, id: string, now: number): Promise<boolean>;
  /** @returns the posts whose time has come, in order */
  due(now: number): Promise<readonly StoredPost[]>;
  /**
   * Only one process gets a post, and no other for some seconds.
   *
   * @returns whether this one got it
   */
  claim(id: string, now: number): Promise<boolean>;
  /** Lets it wait again: it was surely not posted. */
  release(id: string): Promise<void>;
  /** @param next - what comes after it, planned in the same step */
  finish(id: string, state: FinalState, note: string, next?: ScheduledPost): Promise<void>;
}
