import { type Client, Status } from 'discord.js';

/** @returns whether all shards of the process are connected */
export function isConnected(client: Client): boolean {
  return client.isReady() && missingShards(client).length === 0;
}

/** @returns those shards of the process that are not connected; none before it knows which it holds */
export function missingShards({ ws }: Client): number[] {
  return ws.shards.filter(({ status }) => status !== Status.Ready).map(({ id }) => id);
}
