import type { EventEmitter } from 'node:events';
import type { ReaderJudgement } from '../search/confidence/reader-judgement.ts';

/**
 * The outcome of a question: an answer, the closest passage, nothing found (`silent`), or it was small talk
 * such as a greeting.
 */
export type QuestionOutcome = 'answer' | 'closest' | 'silent' | 'smallTalk';

/** What came of waiting for a reader; `unavailable`: there was no judgement, and words decided. */
export type ReadingResult = ReaderJudgement['verdict'] | 'unavailable';

/** Events for metrics. They never contain a question or the person who asked. */
export interface BotEvents {
  /** The bot replied to a question. */
  question: [outcome: QuestionOutcome];
  /** A search over the passages took this long. */
  searched: [seconds: number];
  /** A question waited this long for its embedding, whether it got one or not. */
  embedded: [seconds: number];
  /** A question waited this long for a reader; not emitted if nobody waited until the end. */
  read: [seconds: number, result: ReadingResult];
  /** An interaction failed; the user got an apology at best. */
  failed: [];
  /** A request to Discord's REST API ended; `status` is undefined if there was no response. */
  request: [{ method: string; status: number | undefined; seconds: number }];
  /** A shard lost its gateway connection and reconnects. */
  reconnecting: [];
}

export type BotEmitter = EventEmitter<BotEvents>;
