import type { APIUser } from 'discord.js';
import { ask } from './acting.ts';
import { type Channel, type EmbeddedDiscord, shardOf } from './discord.ts';
import { read } from './reading.ts';

/** @returns a text channel of a guild that this shard hears of */
export function channelOn(
  { world, guild }: EmbeddedDiscord,
  shard: number,
  count: number,
): Channel {
  let home = guild;
  while (shardOf(home.id, count) !== shard) home = world.addGuild('elsewhere');
  return world.addChannel(home, { name: `of shard ${shard}` });
}

/** @returns what a member, by default somebody new, is answered in a channel */
export async function answerIn(
  discord: EmbeddedDiscord,
  channel: Channel,
  user: APIUser = discord.world.addUser('asker'),
): Promise<string> {
  discord.world.join(channel.guild ?? discord.guild, user);
  return read(await ask(discord, 'السفارة الصينية', { channel, user }).message());
}
