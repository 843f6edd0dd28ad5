import { type Client, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { isConnected, missingShards } from './connected.ts';

/** How often to report a wait, in milliseconds. */
const INTERVAL = 5000;
const TOO_MANY_REQUESTS = 429;

/**
 * Logs every few seconds that not all shards are connected, and every rate limit, so that nobody has to
 * guess why the bot does nothing.
 *
 * @param signal - ends the logging
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
    log.warn({ seconds }, 'rate limited; waiting to send requests');
  });
}

/**
 * Calls `notify` every few seconds until a promise settles.
 *
 * @param notify - gets the seconds since the first call of this function
 * @returns a promise that settles like `pending`
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
