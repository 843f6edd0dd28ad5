import { SnowflakeUtil } from 'discord.js';
import type { EmbeddedDiscord } from '../embedded-discord/server.ts';
import type { Channel } from '../embedded-discord/world/model.ts';

/**
 * Makes a server on each of so many shards. On which one a server is goes by the milliseconds in its id.
 *
 * @returns a channel of each
 * @see https://docs.discord.com/developers/events/gateway#sharding-sharding-formula
 */
export function channelsOn(discord: EmbeddedDiscord, shards: number): Channel[] {
  const now = Date.now();
  return Array.from({ length: shards }, (_, milliseconds) => {
    const id = SnowflakeUtil.generate({ timestamp: now + milliseconds }).toString();
    return discord.addChannel({ name: 'general' }, discord.world.addGuild('Server', id));
  });
}
