import { setTimeout } from 'node:timers/promises';
import { createClient, ErrorReply } from '@redis/client';
import type { Logger } from 'pino';
import { ConfigError } from '../config/environment.ts';

/** The delay between two attempts to connect, in milliseconds; it doubles after each. */
const MIN_DELAY = 100;
const MAX_DELAY = 2000;
/** In milliseconds. */
const PING_INTERVAL = 1000;
const TIMEOUT = 3000;
/** A key that is written after every ping. */
const PROBE = 'zajel:probe';
/** Error replies that say nothing about the credentials: trying again may succeed. */
const TEMPORARY_ERROR = /^(?:LOADING|BUSY|MASTERDOWN|ERR max number of clients)/u;

export type Redis = ReturnType<typeof createRedisClient>;

/** @param shouldRetry - whether to connect again after this failure */
function createRedisClient(url: string, shouldRetry: (cause: Error) => boolean) {
  return createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: PING_INTERVAL,
    socket: {
      connectTimeout: TIMEOUT,
      socketTimeout: TIMEOUT,
      reconnectStrategy: (retries, cause) =>
        shouldRetry(cause) ? Math.min(MIN_DELAY * 2 ** retries, MAX_DELAY) : cause,
    },
  });
}

/**
 * Connects to Redis, and reconnects whenever the connection breaks. While Redis is unavailable, every
 * command fails at once, and the log says when that begins and ends. Redis also counts as unavailable
 * while it answers a ping with an error, for example while it loads its data from disk, and while it
 * refuses to write.
 *
 * @param url - may hold a password, which no message repeats
 * @returns the client, once it is connected or the attempt timed out; `isAvailable` says whether Redis is
 * available
 * @throws ConfigError when Redis refuses the user name or the password
 */
export async function connectRedis(
  url: string,
  log: Logger,
): Promise<{ redis: Redis; isAvailable(): boolean }> {
  let isStarting = true;
  let isUnavailable = false;
  // When the password changes later, the bot keeps trying: it still answers members.
  const redis = createRedisClient(url, (cause) => !(isStarting && isRefusal(cause)));
  const onTrouble = ({ message, name }: Error) => {
    if (isUnavailable) return;
    isUnavailable = true;
    log.warn(
      { reason: message || name },
      'Redis is unavailable; each process counts its own limits, new connections wait',
    );
  };
  redis.on('error', onTrouble);
  // A server with a full disk, or a replica, answers a ping and refuses to write.
  const tryWriting = async () => {
    try {
      await redis.set(PROBE, '1', { expiration: { type: 'PX', value: 10 * PING_INTERVAL } });
      if (isUnavailable) log.info('Redis is available again');
      isUnavailable = false;
    } catch (error) {
      if (error instanceof ErrorReply) onTrouble(error);
    }
  };
  redis.on('ready', tryWriting);
  redis.on('ping-interval', tryWriting);
  try {
    await Promise.race([redis.connect(), setTimeout(TIMEOUT, undefined, { ref: false })]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`REDIS_URL: Redis refused the connection: ${reason}`);
  } finally {
    isStarting = false;
  }
  return { redis, isAvailable: () => redis.isReady && !isUnavailable };
}

/** Whether Redis refuses the user name, the password or the database number, which are settings to fix. */
function isRefusal(cause: Error): boolean {
  return cause instanceof ErrorReply && !TEMPORARY_ERROR.test(cause.message);
}
