import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { COOLDOWNS } from './card/limits.ts';

export type Deed = keyof typeof COOLDOWNS;

/** Keeps one person from using up the bot that all share. */
export class Cooldown {
  readonly #limiters: Readonly<Record<Deed, RateLimiterMemory>> = {
    questions: new RateLimiterMemory({ ...COOLDOWNS.questions, keyPrefix: 'questions' }),
    gestures: new RateLimiterMemory({ ...COOLDOWNS.gestures, keyPrefix: 'gestures' }),
    keystrokes: new RateLimiterMemory({ ...COOLDOWNS.keystrokes, keyPrefix: 'keystrokes' }),
  };

  /**
   * Counts something a person does.
   *
   * @returns 0 when they may; else in how many milliseconds they may again
   */
  async wait(deed: Deed, userId: string): Promise<number> {
    try {
      await this.#limiters[deed].consume(userId);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      throw refusal;
    }
  }
}
