import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { COOLDOWNS } from './card/limits.ts';

export type ActionKind = keyof typeof COOLDOWNS;

/** Creates the rate limiter for a kind of action. */
export type LimiterOf = (kind: ActionKind) => RateLimiterAbstract;

/** Counts only the actions in this process. */
export const inMemory: LimiterOf = (kind) =>
  new RateLimiterMemory({ ...COOLDOWNS[kind], keyPrefix: kind });

/**
 * Counts an action of a person, so that nobody can use up the bot.
 *
 * @returns 0 if the action is allowed; else the milliseconds until the next one is
 */
export type Cooldown = (kind: ActionKind, userId: string) => Promise<number>;

export function createCooldown(limiterOf: LimiterOf): Cooldown {
  const limiters: Readonly<Record<ActionKind, RateLimiterAbstract>> = {
    questions: limiterOf('questions'),
    actions: limiterOf('actions'),
    keystrokes: limiterOf('keystrokes'),
  };
  return async (kind, userId) => {
    try {
      await limiters[kind].consume(userId);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      throw refusal;
    }
  };
}
