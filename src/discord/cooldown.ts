import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { COOLDOWNS } from './card/limits.ts';

export type ActionKind = keyof typeof COOLDOWNS;

/** Creates the rate limiter for a kind of action. */
export type LimiterOf = (kind: ActionKind) => RateLimiterAbstract;

/** Counts only the actions in this process. */
export const inMemory: LimiterOf = (kind) =>
  new RateLimiterMemory({ ...COOLDOWNS[kind], keyPrefix: kind });

/** Rate limits each person, so that nobody can use up the bot. */
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
   * Counts an action of a person.
   *
   * @returns 0 if the action is allowed; else the milliseconds until the next one is
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
