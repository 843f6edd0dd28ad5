import { type Client, GatewayDispatchEvents, Status } from 'discord.js';

/**
 * Lets interactions through as soon as the first shard is connected. By itself discord.js keeps all of
 * them back until every shard of the process is connected and all servers were sent: with five seconds
 * from one shard to the next, most would be too old by then to be answered.
 *
 * @returns once they are let through
 */
export function hearFromFirstReady(client: Client): Promise<Client<true>> {
  return new Promise((resolve) => {
    client.ws.once(GatewayDispatchEvents.Ready, () => {
      client.ws.status = Status.Ready;
      // Who waits for this goes on when discord.js has made of READY what it makes.
      if (client.isReady()) resolve(client);
    });
  });
}
