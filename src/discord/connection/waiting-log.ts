import { type Client, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { isConnected, missingShards } from './connected.ts';

/** How often a bot that has to wait says so, in milliseconds. */
const INTERVAL = 5000;
const TOO_MANY_REQUESTS = 429;

/**
 * Says in the log that the bot is not connected by all of its shards, as long as it is not, and how long Discord
 * has it wait, so that nobody has to guess what a bot does that says nothing.
 *
 * @param signal - ends it
 */
export function logWhileWaiting(client: Client, log: Logger, signal: AbortSignal): void {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds = isConnected(client) ? 0 : seconds + INTERVAL / 1000;
    if (seconds > 0)
      log.warn({ seconds, shards: missingShards(client) }, 'not connected to Discord yet');
  }, INTERVAL).unref();
  signal.addEventListener('abort', () => clearInterval(timer));
  client.rest.on(RESTEvents.Response, (_, { status, headers }) => {
    if (status !== TOO_MANY_REQUESTS) return;
    const seconds = Math.ceil(Number(headers.get('Retry-After')));
    log.warn({ seconds }, 'Discord has the bot wait: a rate limit');
  });
}

/**
 * Tells every five seconds how long something has been going on.
 *
 * @param pending - ends it when it settles
 * @returns the same
 */
export function notifyWhilePending<T>(
  pending: Promise<T>,
  notify: (seconds: number) => void,
): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += INTERVAL / 1000;
    notify(seconds);
  }, INTERVAL).unref();
  return pending.finally(() => clearInterval(timer));
}
