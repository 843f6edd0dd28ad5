import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis, RLWrapperTimeouts } from 'rate-limiter-flexible';
import { COOLDOWNS } from '../discord/card/limits.ts';
import type { ActionKind, LimiterOf } from '../discord/cooldown.ts';
import { throttle } from '../util/throttle.ts';
import type { Redis } from './redis.ts';

/** How long a person's question waits for Redis, in milliseconds: Discord waits three seconds for all. */
const PATIENCE = 250;
/** How often it is said, at most, that Redis is there and does not count, in milliseconds. */
const REMINDER = 60_000;

/** @returns limits on people over all processes; while Redis is away, those of this process count */
export function sharedLimits(redis: Redis, log: Logger): LimiterOf {
  const remind = throttle(REMINDER);
  const tell = () => {
    // That it is away is said elsewhere.
    if (redis.isReady)
      remind(() => log.warn('Redis is there and does not count: each process does'));
  };
  return (deed) => {
    const limiter = new RateLimiterRedis({
      ...COOLDOWNS[deed],
      keyPrefix: `zajel:${deed}`,
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
    });
    // Not of the limiter itself, which fails later than the patience ends, and would count once more.
    const insuranceLimiter = new Fallback(deed, tell);
    return new RLWrapperTimeouts({ limiter, timeoutMs: PATIENCE, insuranceLimiter });
  };
}

/** Counts in this process, and tells whenever it does. */
class Fallback extends RateLimiterMemory {
  readonly #tell: () => void;

  constructor(deed: ActionKind, tell: () => void) {
    super({ ...COOLDOWNS[deed], keyPrefix: deed });
    this.#tell = tell;
  }

  override consume(...consumed: Parameters<RateLimiterMemory['consume']>) {
    this.#tell();
    return super.consume(...consumed);
  }
}
