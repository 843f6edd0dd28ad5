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

/** The permissions of the moderator (`you`) and of the bot in a channel. */
export type Rights = Readonly<Record<'you' | 'bot', Readonly<PermissionsBitField>>>;

/**
 * @param channel - the channel in the option of a command
 * @returns the permissions that Discord sent with it, if any
 */
export function rightsOf(
  channel: NonNullable<CommandInteractionOption['channel']>,
): Rights | undefined {
  if (!(channel instanceof BaseChannel)) return undefined;
  const { permissions: you, appPermissions: bot } = channel;
  return you && bot ? { you, bot } : undefined;
}

/** @returns the permissions that follow from the roles of the two and the overwrites of the channel */
export async function workOutRights(
  guild: Guild,
  channel: GuildTextBasedChannel,
  userId: string,
): Promise<Rights> {
  const [you, bot] = [await guild.members.fetch(userId), await guild.members.fetchMe()];
  return { you: channel.permissionsFor(you), bot: channel.permissionsFor(bot) };
}

/** @returns the permission that is needed to write in the channel */
export function writingIn(channel: GuildTextBasedChannel): 'send' | 'sendInThreads' {
  return channel.isThread() ? 'sendInThreads' : 'send';
}

/** @throws Refusal if `who` lacks a permission that is needed to post in the channel */
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
 * Only its members can see a private thread, whatever their permissions in the parent channel are.
 *
 * @throws Refusal if the user is not a member of the thread
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
 * @param error - the error with which Discord refused a request
 * @param channelId - the channel of the request
 * @param writing - the permission that is needed to write there
 * @returns the refusal to show to the moderator; undefined if a moderator cannot fix the problem
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
