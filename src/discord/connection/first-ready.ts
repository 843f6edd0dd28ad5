import { type Client, GatewayDispatchEvents, Status } from 'discord.js';

/**
 * Lets interactions through as soon as the first shard is ready. By default discord.js holds them back
 * until all shards of the process are ready and have received their servers. Shards connect five seconds
 * apart, so most of these interactions would be too old to answer.
 *
 * @returns the client, when interactions are let through
 */
export function acceptInteractionsEarly(client: Client): Promise<Client<true>> {
  return new Promise((resolve) => {
    client.ws.once(GatewayDispatchEvents.Ready, () => {
      client.ws.status = Status.Ready;
      // Callers continue only after discord.js has finished its own handling of READY.
      if (client.isReady()) resolve(client);
    });
  });
}
