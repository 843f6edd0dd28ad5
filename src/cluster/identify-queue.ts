import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { throttle } from '../util/throttle.ts';
import type { Redis } from './redis.ts';

/**
 * How long a bucket is blocked after one of its shards identified, in seconds. Discord's window is five
 * seconds; one more allows for network delay.
 *
 * Source: https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
 */
const WINDOW = 6;
/** The delay before Redis is asked again after a failure, in milliseconds. */
const RETRY_DELAY = 1000;
/** How often a failure is logged at most, in milliseconds. */
const WARNING_INTERVAL = 60_000;

/**
 * Lets the shards of all processes identify in turn, as many at a time as Discord allows. Without Redis
 * they wait: every identification out of turn uses up one of the thousand per day.
 */
export class IdentifyQueue {
  readonly #redis: Redis;
  readonly #buckets: number;
  readonly #log: Logger;
  readonly #limiter: RateLimiterRedis;
  readonly #throttled = throttle(WARNING_INTERVAL);

  /** @param buckets - Discord's `max_concurrency`; shards of the same bucket wait for one another */
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
   * Waits until it is the shard's turn.
   *
   * @param signal - aborts the wait
   * @throws the signal's reason
   */
  async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const delay = await this.#takeTurn(shardId % this.#buckets);
      if (delay === undefined) return;
      await setTimeout(delay, undefined, { signal });
    }
  }

  /**
   * @returns undefined when it is the shard's turn; else the milliseconds until the next try, which may
   * be 0
   */
  async #takeTurn(bucket: number): Promise<number | undefined> {
    try {
      // A Redis that has just started may have lost the record of earlier identifications.
      const missing = WINDOW - (await secondsSinceStart(this.#redis));
      if (missing > 0) return 1000 * missing;
      await this.#limiter.consume(bucket);
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      // redis.ts logs a lost connection.
      if (this.#redis.isReady) {
        const reason = refusal instanceof Error ? refusal.message : String(refusal);
        this.#throttled(() =>
          this.#log.warn(
            { reason },
            'Redis does not tell whose turn it is to connect; the shard waits',
          ),
        );
      }
      return RETRY_DELAY;
    }
  }
}

async function secondsSinceStart(redis: Redis): Promise<number> {
  const [, seconds] = /^uptime_in_seconds:(\d+)/mu.exec(await redis.info('server')) ?? [];
  return Number(seconds);
}
