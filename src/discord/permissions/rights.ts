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
import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';

const BITS = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
} as const;

type Permission = keyof typeof BITS;

/** What only a moderator can put right, by the code of Discord's error. */
const SENTENCES: Readonly<Record<string | number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: messages.permissions.channelGone,
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: messages.permissions.threadArchived,
  [RESTJSONErrorCodes.ThreadLocked]: messages.permissions.threadLocked,
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: messages.permissions.autoModerated,
};

/** The permissions of the moderator (`you`) and of the bot in a channel. */
export type Rights = Readonly<Record<'you' | 'bot', Readonly<PermissionsBitField>>>;

/** @returns the permissions that Discord sent with the channel in the option of a command, if any */
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
  throw lacking(who, permissions, channel.id);
}

function lacking(who: 'you' | 'bot', needed: readonly Permission[], channelId: string): Refusal {
  const { permissions } = messages;
  const names = needed.map((permission) => permissions[permission]);
  return new Refusal(permissions.missing(permissions[who], names, `<#${channelId}>`));
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
    if (error instanceof DiscordAPIError) throw new Refusal(messages.permissions.notInThread);
    throw error;
  }
}

/**
 * @param error - the error with which Discord refused a request
 * @param writing - the permission that is needed to write in the channel
 * @returns the refusal to show to the moderator; undefined if a moderator cannot fix the problem
 */
export function refusalOf(
  { code }: DiscordAPIError,
  channelId: string,
  writing: 'send' | 'sendInThreads' = 'send',
): Refusal | undefined {
  if (code === RESTJSONErrorCodes.MissingAccess) return lacking('bot', ['view'], channelId);
  if (code === RESTJSONErrorCodes.MissingPermissions) return lacking('bot', [writing], channelId);
  const sentence = SENTENCES[code];
  return sentence === undefined ? undefined : new Refusal(sentence);
}
