import type { EventEmitter } from 'node:events';

/**
 * What became of a question: it was answered, the closest passage was shown, the reports are silent, or it
 * was a greeting, thanks or the like.
 */
export type QuestionOutcome = 'answer' | 'closest' | 'silent' | 'everyday';

/** What a bot tells whoever measures it: never what was asked, or by whom. */
export interface BotEvents {
  /** A question got its reply. */
  question: [outcome: QuestionOutcome];
  /** What somebody did failed, and they got an apology at best. */
  failed: [];
  /** Discord's REST API was asked; without a status when no answer came. */
  request: [{ method: string; status: number | undefined; seconds: number }];
  /** A connection to the gateway broke and is taken up again. */
  reconnecting: [];
}

export type BotEmitter = EventEmitter<BotEvents>;
