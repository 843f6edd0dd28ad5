import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';

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
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connected again'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'connection error'));
}
