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
  RESTJSONErrorCodes,
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

/** The types of channel that moderators can post in. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** @returns the option for the channel to post in; by default the channel of the command */
export function channelOption(names: CommandNames): ApplicationCommandOptionData {
  return {
    type: ApplicationCommandOptionType.Channel,
    name: names.channel,
    description: messages.commands.channel,
    channelTypes: POSTABLE,
  };
}

/**
 * @returns the channel in the option, or the channel of the command
 * @throws Refusal as `channelToPostIn` does
 */
export async function chosenChannel(
  interaction: ChatInputCommandInteraction,
  names: CommandNames,
): Promise<GuildTextBasedChannel> {
  const option = interaction.options.get(names.channel);
  if (!option) return channelToPostIn(interaction, interaction.channelId);
  // A forged option may contain the id of something else.
  if (!option.channel) throw new Refusal(messages.permissions.channelGone);
  return postable(interaction, option.channel.id, rightsOf(option.channel));
}

/**
 * @param channelId - the channel to post in; its permissions are fetched again, unless the interaction
 * comes from this channel
 * @returns the channel; both the moderator and the bot can see it and write in it
 * @throws Refusal if it is gone, has another type, or one of the two lacks a permission
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
  if (!interaction.inGuild()) throw new Refusal(messages.permissions.onlyInServers);
  const guild = await guildOf(interaction.client, interaction.guildId);
  const isHere = channelId === interaction.channelId;
  return postableIn(guild, channelId, interaction.user.id, known, isHere);
}

/**
 * @param known - the permissions there; undefined: they are fetched again
 * @param isHere - whether the moderator is in the channel
 * @throws Refusal as `channelToPostIn` does
 */
export async function postableIn(
  guild: Guild,
  channelId: string,
  userId: string,
  known: Rights | undefined,
  isHere: boolean,
): Promise<GuildTextBasedChannel> {
  const channel = await findChannel(guild, channelId, known === undefined);
  if (!channel?.isTextBased() || !POSTABLE.some((type) => type === channel.type)) {
    throw new Refusal(messages.permissions.wrongChannel);
  }
  const rights = known ?? (await workOutRights(guild, channel, userId));
  requireAccess('you', rights.you, channel);
  requireAccess('bot', rights.bot, channel);
  const seesAll = rights.you.has(PermissionFlagsBits.ManageThreads);
  if (channel.type === ChannelType.PrivateThread && !isHere && !seesAll) {
    await requireMembership(channel, userId);
  }
  return channel;
}

/** What Discord answers about a server that the bot is not in: somebody there uses it as their own app. */
const NOT_IN_SERVER: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
];

/**
 * While a server has an outage, the cache knows only its id.
 *
 * @throws Refusal if the bot is not in the server
 */
export async function guildOf({ guilds }: Client, id: string): Promise<Guild> {
  const known = guilds.cache.get(id);
  if (known?.available) return known;
  try {
    return await guilds.fetch({ guild: id, force: true });
  } catch (error) {
    const isAbsent = error instanceof DiscordAPIError && NOT_IN_SERVER.includes(error.code);
    throw isAbsent ? new Refusal(messages.permissions.notInServer) : error;
  }
}

/** @param force - whether to fetch its permission overwrites again */
async function findChannel(guild: Guild, channelId: string, force: boolean) {
  try {
    const channel = await guild.channels.fetch(channelId, { force });
    // A thread has the overwrites of its parent channel.
    if (force && channel?.isThread() && channel.parentId) {
      await guild.channels.fetch(channel.parentId, { force });
    }
    return channel;
  } catch (error) {
    if (error instanceof DiscordAPIError) throw refusalOf(error, channelId) ?? error;
    // The channel is in another server.
    if (error instanceof DiscordjsError) throw new Refusal(messages.permissions.channelGone);
    throw error;
  }
}
