import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { type DiscordEmulator, startDiscordEmulator } from '../discord-emulator/emulator.ts';
import type { Channel } from '../discord-emulator/world/world-model.ts';
import { sentences } from './view/page-messages.ts';

/** A channel of the page, with what its heading says of it. */
export interface FixtureChannel {
  readonly channel: Channel;
  readonly topic: string;
}

/** The Discord that the page shows; a visitor acts as its member or its moderator. */
export interface Fixtures {
  readonly discord: DiscordEmulator;
  readonly channels: readonly FixtureChannel[];
}

/**
 * Starts a Discord emulator with three channels: an ordinary one, one where the bot may not write,
 * and one for announcements, where members may not.
 */
export async function createFixtures(): Promise<Fixtures> {
  const { world: names, topics } = sentences;
  const discord = await startDiscordEmulator({ ...names, channel: names.general });
  const { channel, guild, moderator, world } = discord;
  const withoutBot = discord.addChannel({
    name: names.withoutBot,
    overwrites: [overwrite(world.bot.id, OverwriteType.Member, 'deny')],
  });
  const news = discord.addChannel({
    name: names.news,
    type: ChannelType.GuildAnnouncement,
    overwrites: [
      overwrite(guild.id, OverwriteType.Role, 'deny'),
      overwrite(moderator.user.id, OverwriteType.Member, 'allow'),
      overwrite(world.bot.id, OverwriteType.Member, 'allow'),
    ],
  });
  return {
    discord,
    channels: [
      { channel, topic: topics.general },
      { channel: withoutBot, topic: topics.withoutBot },
      { channel: news, topic: topics.news },
    ],
  };
}

/** Allows or denies somebody to write. */
function overwrite(id: string, type: OverwriteType, does: 'allow' | 'deny') {
  const nothing = { allow: '0', deny: '0' };
  return { id, type, ...nothing, [does]: `${PermissionFlagsBits.SendMessages}` };
}
