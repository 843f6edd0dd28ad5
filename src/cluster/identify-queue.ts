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
 *
 * @param buckets - Discord's `max_concurrency`; shards of the same bucket wait for one another
 */
export function createIdentifyQueue(redis: Redis, buckets: number, log: Logger) {
  const throttled = throttle(WARNING_INTERVAL);
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    useRedisPackage: true,
    keyPrefix: 'zajel:identify',
    points: 1,
    duration: WINDOW,
  });

  /**
   * @returns undefined when it is the shard's turn; else the milliseconds until the next try, which may
   * be 0
   */
  const takeTurn = async (bucket: number): Promise<number | undefined> => {
    try {
      // A Redis that has just started may have lost the record of earlier identifications.
      const missing = WINDOW - (await secondsSinceStart(redis));
      if (missing > 0) return 1000 * missing;
      await limiter.consume(bucket);
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      // redis.ts logs a lost connection.
      if (redis.isReady) {
        const reason = refusal instanceof Error ? refusal.message : String(refusal);
        const message = 'cannot get a turn to identify from Redis; the shard waits';
        throttled(() => log.warn({ reason }, message));
      }
      return RETRY_DELAY;
    }
  };

  return {
    /**
     * Waits until it is the shard's turn.
     *
     * @throws the reason of the signal when it aborts the wait
     */
    async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
      for (;;) {
        signal.throwIfAborted();
        const delay = await takeTurn(shardId % buckets);
        if (delay === undefined) return;
        await setTimeout(delay, undefined, { signal });
      }
    },
  };
}

async function secondsSinceStart(redis: Redis): Promise<number> {
  const [, seconds] = /^uptime_in_seconds:(\d+)/mu.exec(await redis.info('server')) ?? [];
  return Number(seconds);
}
