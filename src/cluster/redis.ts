import { setTimeout } from 'node:timers/promises';
import { createClient, ErrorReply } from '@redis/client';
import type { Logger } from 'pino';
import { ConfigError } from '../config/environment.ts';

/** Between two tries to connect, in milliseconds: twice as long after each. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 2000;
/** It is asked so often whether it is there, and taken for gone when it says nothing for so long. */
const PING_INTERVAL = 1000;
const LONGEST_SILENCE = 3000;
/** What it answers in a state that passes, whoever asks. */
const PASSING = /^(?:LOADING|BUSY|MASTERDOWN|ERR max number of clients)/u;

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
 * That it is away is said in the log, and that it is back; also of one that is connected and answers a
 * ping with an error, as while it loads what it had on disk.
 *
 * @param url - may hold a password, which no message repeats
 * @returns once it is connected, or has turned out to be away; and whether it is there
 * @throws ConfigError when Redis refuses the name or the password
 */
export async function connectRedis(
  url: string,
  log: Logger,
): Promise<{ redis: Redis; isThere(): boolean }> {
  let isStarting = true;
  let isAway = false;
  // Who has run with a password goes on trying when it is changed: members are answered all the same.
  const redis = clientAt(url, (cause) => !(isStarting && isRefusal(cause)));
  redis.on('error', (error: Error) => {
    if (isAway) return;
    isAway = true;
    const reason = error.message || error.name;
    log.warn({ reason }, 'Redis is away: limits count in each process, new connections wait');
  });
  const back = () => {
    if (isAway) log.info('Redis is back');
    isAway = false;
  };
  redis.on('ready', back);
  redis.on('ping-interval', back);
  try {
    await Promise.race([redis.connect(), setTimeout(LONGEST_SILENCE, undefined, { ref: false })]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`REDIS_URL: Redis refused the connection: ${reason}`);
  } finally {
    isStarting = false;
  }
  return { redis, isThere: () => redis.isReady && !isAway };
}

/** Whether Redis takes nobody with this name, password or number, so that the settings must be mended. */
function isRefusal(cause: Error): boolean {
  return cause instanceof ErrorReply && !PASSING.test(cause.message);
}
