import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis, RLWrapperTimeouts } from 'rate-limiter-flexible';
import { COOLDOWNS } from '../discord/card/limits.ts';
import type { ActionKind, LimiterOf } from '../discord/cooldown.ts';
import { throttle } from '../util/throttle.ts';
import type { Redis } from './redis.ts';

/** How long a question waits for Redis, in milliseconds; Discord waits three seconds for the answer. */
const TIMEOUT = 250;
/** How often the warning that Redis does not count is logged at most, in milliseconds. */
const WARNING_INTERVAL = 60_000;

/** @returns rate limits across all processes; while Redis is unavailable, each process counts alone */
export function sharedLimits(redis: Redis, log: Logger): LimiterOf {
  const throttled = throttle(WARNING_INTERVAL);
  const warn = () => {
    // redis.ts logs a lost connection.
    if (redis.isReady)
      throttled(() => log.warn('Redis cannot count the limits; each process counts its own'));
  };
  return (kind) => {
    const limiter = new RateLimiterRedis({
      ...COOLDOWNS[kind],
      keyPrefix: `zajel:${kind}`,
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
    });
    // Set here and not on the limiter, which may fail after the timeout and would count a second time.
    const insuranceLimiter = new FallbackLimiter(kind, warn);
    return new RLWrapperTimeouts({ limiter, timeoutMs: TIMEOUT, insuranceLimiter });
  };
}

/** Counts in this process, with a warning. */
class FallbackLimiter extends RateLimiterMemory {
  readonly #warn: () => void;

  constructor(kind: ActionKind, warn: () => void) {
    super({ ...COOLDOWNS[kind], keyPrefix: kind });
    this.#warn = warn;
  }

  override consume(...args: Parameters<RateLimiterMemory['consume']>) {
    this.#warn();
    return super.consume(...args);
  }
}
