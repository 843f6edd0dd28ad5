import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { COOLDOWNS } from './card/limits.ts';

export type ActionKind = keyof typeof COOLDOWNS;

/** Makes what counts how often a person does a thing. */
export type LimiterOf = (kind: ActionKind) => RateLimiterAbstract;

/** What is done in other processes does not count. */
export const inMemory: LimiterOf = (kind) =>
  new RateLimiterMemory({ ...COOLDOWNS[kind], keyPrefix: kind });

/** Keeps one person from using up the bot that all share. */
export class Cooldown {
  readonly #limiters: Readonly<Record<ActionKind, RateLimiterAbstract>>;

  constructor(limiterOf: LimiterOf) {
    this.#limiters = {
      questions: limiterOf('questions'),
      actions: limiterOf('actions'),
      keystrokes: limiterOf('keystrokes'),
    };
  }

  /**
   * Counts something a person does.
   *
   * @returns 0 when they may; else in how many milliseconds they may again
   */
  async wait(kind: ActionKind, userId: string): Promise<number> {
    try {
      await this.#limiters[kind].consume(userId);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      throw refusal;
    }
  }
}
