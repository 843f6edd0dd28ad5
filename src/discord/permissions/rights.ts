import {
  type AnyThreadChannel,
  BaseChannel,
  type CommandInteractionOption,
  DiscordAPIError,
  type Guild,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
  RESTJSONErrorCodes,
} from 'discord.js';
import { Refusal } from '../card/refusal.ts';

const BITS = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
} as const;

/** What Discord says that the moderator and the bot may do in a channel. */
export type Rights = Readonly<Record<'you' | 'bot', Readonly<PermissionsBitField>>>;

/**
 * @param channel - as a command's option carries it
 * @returns what Discord says of it there, if anything
 */
export function rightsOf(
  channel: NonNullable<CommandInteractionOption['channel']>,
): Rights | undefined {
  if (!(channel instanceof BaseChannel)) return undefined;
  const { permissions: you, appPermissions: bot } = channel;
  return you && bot ? { you, bot } : undefined;
}

/** @returns what the roles of the two and the channel's overwrites amount to */
export async function workOutRights(
  guild: Guild,
  channel: GuildTextBasedChannel,
  userId: string,
): Promise<Rights> {
  const [you, bot] = [await guild.members.fetch(userId), await guild.members.fetchMe()];
  return { you: channel.permissionsFor(you), bot: channel.permissionsFor(bot) };
}

/** @returns the permission that it takes to write in the channel */
export function writingIn(channel: GuildTextBasedChannel): 'send' | 'sendInThreads' {
  return channel.isThread() ? 'sendInThreads' : 'send';
}

/** @throws Refusal when somebody lacks a permission that it takes to post in the channel */
export function requireAccess(
  who: 'you' | 'bot',
  has: Readonly<PermissionsBitField>,
  channel: GuildTextBasedChannel,
): void {
  const needed = ['view', writingIn(channel)] as const;
  const permissions = needed.filter((permission) => !has.has(BITS[permission]));
  if (permissions.length === 0) return;
  throw new Refusal({ code: 'lackingPermissions', who, permissions, channelId: channel.id });
}

/**
 * Who is not in a private thread does not see it, whatever they may do in the channel around.
 *
 * @throws Refusal when this person is not in it
 */
export async function requireMembership(thread: AnyThreadChannel, userId: string): Promise<void> {
  try {
    await thread.members.fetch({ member: userId, force: true });
  } catch (error) {
    if (error instanceof DiscordAPIError) throw new Refusal('notInThread');
    throw error;
  }
}

/**
 * @param error - with which Discord refused something in a channel
 * @param channelId - that channel's id
 * @param writing - the permission that it takes to write there
 * @returns what a moderator is told of it; undefined when it is not for them to mend
 */
export function refusalOf(
  { code }: DiscordAPIError,
  channelId: string,
  writing: 'send' | 'sendInThreads' = 'send',
): Refusal | undefined {
  const lacking = (permission: 'view' | typeof writing) =>
    new Refusal({ code: 'lackingPermissions', who: 'bot', permissions: [permission], channelId });
  switch (code) {
    case RESTJSONErrorCodes.UnknownChannel:
      return new Refusal('channelGone');
    case RESTJSONErrorCodes.MissingAccess:
      return lacking('view');
    case RESTJSONErrorCodes.MissingPermissions:
      return lacking(writing);
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
      return new Refusal('threadArchived');
    case RESTJSONErrorCodes.ThreadLocked:
      return new Refusal('threadLocked');
    case RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration:
      return new Refusal('autoModerated');
    default:
      return undefined;
  }
}
