import { type Client, RESTEvents, Status } from 'discord.js';
import type { Logger } from 'pino';

/** How often a bot that Discord keeps waiting says so, in milliseconds. */
const INTERVAL = 5000;
const TOO_MANY_REQUESTS = 429;

/**
 * Says in the log that Discord keeps the bot waiting, as long as it does, so that nobody has to guess
 * what a bot does that says nothing.
 *
 * @param signal - ends it
 */
export function breakSilence(client: Client, log: Logger, signal: AbortSignal): void {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds = isConnected(client) ? 0 : seconds + INTERVAL / 1000;
    if (seconds > 0) log.warn({ seconds, shards: missing(client) }, 'not connected to Discord yet');
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
 * @param doing - ends it, either way
 * @returns the same
 */
export function whileWaiting<T>(doing: Promise<T>, tell: (seconds: number) => void): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += INTERVAL / 1000;
    tell(seconds);
  }, INTERVAL).unref();
  return doing.finally(() => clearInterval(timer));
}

/** @returns whether all shards of the process are connected */
export function isConnected(client: Client): boolean {
  return client.isReady() && missing(client).length === 0;
}

/** @returns those shards of the process that are not connected; none before it knows which it holds */
function missing({ ws }: Client): number[] {
  return ws.shards.filter(({ status }) => status !== Status.Ready).map(({ id }) => id);
}
