import {
  type ApplicationCommandOptionData,
  ApplicationCommandOptionType,
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  DiscordjsError,
  type Guild,
  type GuildMember,
  type GuildTextBasedChannel,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { messages } from '../../messages.ts';
import type { CommandNames } from '../command-names.ts';

/** What a moderator acts with. */
export type ModeratorInteraction =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** Where moderators may have something posted. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

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
 * Discord hides moderators' commands from others, but a server may be set up otherwise and a button
 * outlives a right: this is checked whenever somebody acts.
 *
 * @returns why this person may not act as a moderator here; undefined when they may
 */
export function whyNoModerator(interaction: ModeratorInteraction): string | undefined {
  if (!interaction.inCachedGuild()) return messages.permissions.onlyInServers;
  const may = interaction.memberPermissions.has(PermissionFlagsBits.ManageMessages);
  return may ? undefined : messages.permissions.onlyModerators;
}

/**
 * @param channelId - where to post
 * @returns the channel, when both the moderator and the bot may see it and write in it; else the
 * sentence that says who lacks what
 */
export async function channelToPostIn(
  interaction: ModeratorInteraction,
  channelId: string,
): Promise<GuildTextBasedChannel | string> {
  if (!interaction.inCachedGuild()) return messages.permissions.onlyInServers;
  const { guild, member } = interaction;
  const channel = await findChannel(guild, channelId);
  if (!channel) return messages.permissions.channelGone;
  if (!channel.isTextBased() || !POSTABLE.some((type) => type === channel.type)) {
    return messages.permissions.wrongChannel;
  }
  const { missing, you, bot } = messages.permissions;
  const mention = `<#${channel.id}>`;
  const memberLacks = lacking(member, channel);
  if (memberLacks.length > 0) return missing(you, memberLacks, mention);
  const botLacks = lacking(guild.members.me ?? (await guild.members.fetchMe()), channel);
  if (botLacks.length > 0) return missing(bot, botLacks, mention);
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

/** The names of the permissions that a member needs to post in the channel and does not have. */
function lacking(member: GuildMember, channel: GuildTextBasedChannel): string[] {
  const { view, send, sendInThreads } = messages.permissions;
  const needed: [bigint, string][] = [
    [PermissionFlagsBits.ViewChannel, view],
    channel.isThread()
      ? [PermissionFlagsBits.SendMessagesInThreads, sendInThreads]
      : [PermissionFlagsBits.SendMessages, send],
  ];
  const has = channel.permissionsFor(member);
  return needed.filter(([permission]) => !has.has(permission)).map(([, name]) => name);
}
