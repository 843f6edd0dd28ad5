import { RateLimiterRedis, RLWrapperTimeouts } from 'rate-limiter-flexible';
import { COOLDOWNS } from '../discord/card/limits.ts';
import { inMemory, type LimiterOf } from '../discord/cooldown.ts';
import type { Redis } from './redis.ts';

/** How long a person's question waits for Redis, in milliseconds: Discord waits three seconds for all. */
const PATIENCE = 250;

/** @returns limits on people over all processes; while Redis is away, those of this process count */
export function sharedLimits(redis: Redis): LimiterOf {
  return (deed) => {
    const limiter = new RateLimiterRedis({
      ...COOLDOWNS[deed],
      keyPrefix: `zajel:${deed}`,
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      insuranceLimiter: inMemory(deed),
    });
    return new RLWrapperTimeouts({ limiter, timeoutMs: PATIENCE });
  };
}
