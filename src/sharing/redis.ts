import { setTimeout } from 'node:timers/promises';
import { createClient, ErrorReply } from '@redis/client';
import type { Logger } from 'pino';
import { ConfigError } from '../settings/environment.ts';

/** Between two tries to connect, in milliseconds: twice as long after each. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 2000;
/** It is asked so often whether it is there, and taken for gone when it says nothing for so long. */
const PING_INTERVAL = 1000;
const LONGEST_SILENCE = 3000;

export type Redis = ReturnType<typeof clientAt>;

/** @param goesOn - whether to try again after a failure */
function clientAt(url: string, goesOn: (cause: Error) => boolean) {
  return createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: PING_INTERVAL,
    socket: {
      connectTimeout: LONGEST_SILENCE,
      socketTimeout: LONGEST_SILENCE,
      reconnectStrategy: (tries, cause) =>
        goesOn(cause) ? Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT) : cause,
    },
  });
}

/**
 * Connects, and again whenever the connection breaks. While Redis is away, every command fails at once.
 * That it is away is said in the log, and that it is back.
 *
 * @param url - may hold a password, which no message repeats
 * @returns once it is connected, or has turned out to be away
 * @throws ConfigError when Redis refuses the name or the password
 */
export async function connectRedis(url: string, log: Logger): Promise<Redis> {
  let isStarting = true;
  let isAway = false;
  // Who has run with a password goes on trying when it is changed: members are answered all the same.
  const redis = clientAt(url, (cause) => !(isStarting && cause instanceof ErrorReply));
  redis.on('error', (error: Error) => {
    if (isAway) return;
    isAway = true;
    const reason = error.message || error.name;
    log.warn({ reason }, 'Redis is away: limits count in each process, new connections wait');
  });
  redis.on('ready', () => {
    if (isAway) log.info('Redis is back');
    isAway = false;
  });
  try {
    await Promise.race([redis.connect(), setTimeout(LONGEST_SILENCE, undefined, { ref: false })]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`REDIS_URL: Redis refused the connection: ${reason}`);
  } finally {
    isStarting = false;
  }
  return redis;
}
