import {
  type ApplicationCommandOptionData,
  ApplicationCommandOptionType,
  ChannelType,
  DiscordAPIError,
  DiscordjsError,
  type Guild,
  type GuildMember,
  type GuildTextBasedChannel,
  type Interaction,
  PermissionFlagsBits,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';
import type { CommandNames } from '../command-names.ts';

/** Where moderators may have something posted. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

const BITS = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
} as const;

/** @returns the option for the channel to post in; without it, that is where the command is used */
export function channelOption(names: CommandNames): ApplicationCommandOptionData {
  return {
    type: ApplicationCommandOptionType.Channel,
    name: names.channel,
    description: messages.commands.channel,
    channelTypes: POSTABLE,
  };
}

/**
 * @param channelId - where to post
 * @returns the channel, which both the moderator and the bot may see and write in
 * @throws Refusal when it is gone, of another kind, or one of the two lacks a permission
 */
export async function channelToPostIn(
  interaction: Interaction,
  channelId: string,
): Promise<GuildTextBasedChannel> {
  if (!interaction.inCachedGuild()) throw new Refusal('onlyInServers');
  const { guild, member } = interaction;
  const channel = await findChannel(guild, channelId);
  if (!channel) throw new Refusal('channelGone');
  if (!channel.isTextBased() || !POSTABLE.some((type) => type === channel.type)) {
    throw new Refusal('wrongChannel');
  }
  requireAccess('you', member, channel);
  requireAccess('bot', guild.members.me ?? (await guild.members.fetchMe()), channel);
  return channel;
}

async function findChannel(guild: Guild, channelId: string) {
  try {
    return await guild.channels.fetch(channelId);
  } catch (error) {
    // Gone, hidden from the bot, or of another server.
    if (error instanceof DiscordAPIError || error instanceof DiscordjsError) return null;
    throw error;
  }
}

/** Refuses when a member lacks a permission that it takes to post in the channel. */
function requireAccess(who: 'you' | 'bot', member: GuildMember, channel: GuildTextBasedChannel) {
  const needed = ['view', channel.isThread() ? 'sendInThreads' : 'send'] as const;
  const has = channel.permissionsFor(member);
  const lacking = needed.filter((permission) => !has.has(BITS[permission]));
  if (lacking.length === 0) return;
  throw new Refusal({
    code: 'lackingPermissions',
    who,
    permissions: lacking,
    channelId: channel.id,
  });
}
