import { type Client, Events, RESTEvents, Status } from 'discord.js';
import type { Logger } from 'pino';

/** How often to report a wait, in milliseconds. */
const INTERVAL = 5000;
const TOO_MANY_REQUESTS = 429;

/**
 * Logs the state of the connection for the operator.
 *
 * @param stopping - when aborted, lost connections are no longer logged
 */
export function logConnection(client: Client, log: Logger, stopping: AbortSignal): void {
  client.on(Events.ShardReady, (shard) => {
    const servers = client.guilds.cache.filter(({ shardId }) => shardId === shard).size;
    log.info({ bot: client.user?.tag, shard, servers }, 'connected');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    if (!stopping.aborted) log.info({ shard }, 'reconnecting');
  });
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'reconnected'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
  // Its stack tells nothing of ours, and a close for good is explained when the bot ends.
  client.on(Events.ShardError, ({ message: reason }, shard) =>
    log.warn({ reason, shard }, 'connection error'),
  );
}

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
 * @param notify - gets the seconds since the start of the wait
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

/** @returns whether all shards of the process are connected */
export function isConnected(client: Client): boolean {
  return client.isReady() && missingShards(client).length === 0;
}

/** @returns the shards of the process that are not connected; none until it knows its shards */
function missingShards({ ws }: Client): number[] {
  return ws.shards.filter(({ status }) => status !== Status.Ready).map(({ id }) => id);
}
