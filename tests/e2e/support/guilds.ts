import type { APIUser } from 'discord.js';
import { ask } from './acting.ts';
import { type Channel, type DiscordEmulator, snowflakeOn } from './discord.ts';
import { read } from './reading.ts';

/** Makes a guild that this shard hears of. @returns a text channel of it */
export function channelOn({ world }: DiscordEmulator, shard: number, count: number): Channel {
  const guild = world.addGuild('elsewhere', snowflakeOn(shard, count));
  return world.addChannel(guild, { name: `of shard ${shard}` });
}

/** @returns what a member, by default somebody new, is answered in a channel */
export async function answerIn(
  discord: DiscordEmulator,
  channel: Channel,
  user: APIUser = discord.world.addUser('asker'),
): Promise<string> {
  discord.world.join(channel.guild ?? discord.guild, user);
  return read(await ask(discord, 'السفارة الصينية', { channel, user }).message());
}
