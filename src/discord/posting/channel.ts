import {
  type ApplicationCommandOptionData,
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  DiscordjsError,
  type Guild,
  type GuildTextBasedChannel,
  type Interaction,
  PermissionFlagsBits,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';
import type { CommandNames } from '../command-names.ts';
import {
  type Rights,
  refusalOf,
  requireAccess,
  requireMembership,
  rightsOf,
  workOutRights,
} from '../permissions/rights.ts';

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
 * @returns the channel that the option names, or that of the command; both the moderator and the bot
 * may see it and write in it
 * @throws Refusal when it is gone, of another kind, or one of the two lacks a permission
 */
export async function chosenChannel(
  interaction: ChatInputCommandInteraction,
  names: CommandNames,
): Promise<GuildTextBasedChannel> {
  const option = interaction.options.get(names.channel);
  if (!option) return channelToPostIn(interaction, interaction.channelId);
  // What is no channel has an id, too.
  if (!option.channel) throw new Refusal('channelGone');
  return postable(interaction, option.channel.id, rightsOf(option.channel));
}

/**
 * @param channelId - where to post; what the two may do there is asked of Discord anew, unless it is
 * where the interaction comes from
 * @returns the channel, which both the moderator and the bot may see and write in
 * @throws Refusal when it is gone, of another kind, or one of the two lacks a permission
 */
export async function channelToPostIn(
  interaction: Interaction,
  channelId: string,
): Promise<GuildTextBasedChannel> {
  const { memberPermissions: you, appPermissions: bot } = interaction;
  const isHere = channelId === interaction.channelId;
  return postable(interaction, channelId, isHere && you ? { you, bot } : undefined);
}

async function postable(
  interaction: Interaction,
  channelId: string,
  known: Rights | undefined,
): Promise<GuildTextBasedChannel> {
  if (!interaction.inGuild()) throw new Refusal('onlyInServers');
  const guild = await guildOf(interaction.client, interaction.guildId);
  const channel = await findChannel(guild, channelId, known === undefined);
  if (!channel?.isTextBased() || !POSTABLE.some((type) => type === channel.type)) {
    throw new Refusal('wrongChannel');
  }
  const rights = known ?? (await workOutRights(guild, channel, interaction.user.id));
  requireAccess('you', rights.you, channel);
  requireAccess('bot', rights.bot, channel);
  const isHere = channelId === interaction.channelId;
  const seesAll = rights.you.has(PermissionFlagsBits.ManageThreads);
  if (channel.type === ChannelType.PrivateThread && !isHere && !seesAll) {
    await requireMembership(channel, interaction.user.id);
  }
  return channel;
}

/** Of a server in an outage nothing is known but its id. */
async function guildOf({ guilds }: Client, id: string): Promise<Guild> {
  const known = guilds.cache.get(id);
  return known?.available ? known : guilds.fetch({ guild: id, force: true });
}

/** @param anew - whether its overwrites must be those of now */
async function findChannel(guild: Guild, channelId: string, anew: boolean) {
  const force = { force: anew };
  try {
    const channel = await guild.channels.fetch(channelId, force);
    // A thread has the overwrites of the channel that it was started in.
    if (anew && channel?.isThread() && channel.parentId) {
      await guild.channels.fetch(channel.parentId, force);
    }
    return channel;
  } catch (error) {
    if (error instanceof DiscordAPIError) throw refusalOf(error, channelId) ?? error;
    // It is of another server.
    if (error instanceof DiscordjsError) throw new Refusal('channelGone');
    throw error;
  }
}
