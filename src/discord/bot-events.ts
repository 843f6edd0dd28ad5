import type { EventEmitter } from 'node:events';

/**
 * The outcome of a question: an answer, the closest passage, nothing found (`silent`), or it was small talk
 * such as a greeting.
 */
export type QuestionOutcome = 'answer' | 'closest' | 'silent' | 'smallTalk';

/** Events for metrics. They never contain a question or the person who asked. */
export interface BotEvents {
  /** The bot replied to a question. */
  question: [outcome: QuestionOutcome];
  /** A search over the passages took this long. */
  searched: [seconds: number];
  /** A question waited this long for its embedding, whether it got one or not. */
  embedded: [seconds: number];
  /** An interaction failed; the user got an apology at best. */
  failed: [];
  /** A request to Discord's REST API ended; `status` is undefined if there was no response. */
  request: [{ method: string; status: number | undefined; seconds: number }];
  /** A shard lost its gateway connection and reconnects. */
  reconnecting: [];
}

export type BotEmitter = EventEmitter<BotEvents>;
