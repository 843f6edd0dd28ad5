import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { throttle } from '../util/throttle.ts';
import type { Redis } from './redis.ts';

/**
 * How long a bucket is taken after a shard of it has identified, in seconds. Discord's window is five;
 * one more lets what was sent arrive.
 *
 * Source: https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
 */
const WINDOW = 6;
/** Until Redis is asked again when it did not answer, in milliseconds. */
const AWAY_WAIT = 1000;
/** How often it is said, at most, that Redis does not tell whose turn it is, in milliseconds. */
const REMINDER = 60_000;

/**
 * Has the shards of all processes identify one after the other, as many at once as Discord allows.
 * It never goes on without Redis: each identification out of turn costs one of the day's thousand.
 */
export class IdentifyQueue {
  readonly #redis: Redis;
  readonly #buckets: number;
  readonly #log: Logger;
  readonly #limiter: RateLimiterRedis;
  readonly #remind = throttle(REMINDER);

  /** @param buckets - Discord's `max_concurrency`: shards of one bucket wait for one another */
  constructor(redis: Redis, buckets: number, log: Logger) {
    this.#redis = redis;
    this.#buckets = buckets;
    this.#log = log;
    this.#limiter = new RateLimiterRedis({
      storeClient: redis,
      useRedisPackage: true,
      keyPrefix: 'zajel:identify',
      points: 1,
      duration: WINDOW,
    });
  }

  /**
   * Waits until it is the turn of a shard.
   *
   * @param signal - ends the waiting
   * @throws the reason of the signal
   */
  async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const wait = await this.#take(shardId % this.#buckets);
      if (wait === undefined) return;
      await setTimeout(wait, undefined, { signal });
    }
  }

  /**
   * @returns undefined when the turn was taken; else in how many milliseconds to try again: 0 where the turn of
   * another is in its last millisecond
   */
  async #take(bucket: number): Promise<number | undefined> {
    try {
      // One that has just started may have forgotten who identified before.
      const missing = WINDOW - (await secondsSinceStart(this.#redis));
      if (missing > 0) return 1000 * missing;
      await this.#limiter.consume(bucket);
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      // That it is away is said elsewhere.
      if (this.#redis.isReady) {
        const reason = refusal instanceof Error ? refusal.message : String(refusal);
        this.#remind(() =>
          this.#log.warn({ reason }, 'Redis does not tell whose turn it is to connect'),
        );
      }
      return AWAY_WAIT;
    }
  }
}

async function secondsSinceStart(redis: Redis): Promise<number> {
  const [, seconds] = /^uptime_in_seconds:(\d+)/mu.exec(await redis.info('server')) ?? [];
  return Number(seconds);
}
