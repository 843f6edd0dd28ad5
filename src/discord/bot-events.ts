import type { EventEmitter } from 'node:events';

/**
 * What became of a question: it was answered, the closest passage was shown, the reports are silent, or it
 * was a greeting, thanks or the like.
 */
export type QuestionOutcome = 'answer' | 'closest' | 'silent' | 'smallTalk';

/** What a bot emits for metrics: never what was asked, or by whom. */
export interface BotEvents {
  /** A question got its reply. */
  question: [outcome: QuestionOutcome];
  /** A search over the passages took so long. */
  searched: [seconds: number];
  /** A question waited so long for its embedding, in vain or not. */
  embedded: [seconds: number];
  /** What somebody did failed, and they got an apology at best. */
  failed: [];
  /** Discord's REST API was asked; without a status when no answer came. */
  request: [{ method: string; status: number | undefined; seconds: number }];
  /** A connection to the gateway broke and is taken up again. */
  reconnecting: [];
}

export type BotEmitter = EventEmitter<BotEvents>;
