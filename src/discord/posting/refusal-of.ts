import { RESTJSONErrorCodes as Code, type DiscordAPIError } from 'discord.js';
import { Refusal } from '../card/refusal.ts';

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
    case Code.UnknownChannel:
      return new Refusal('channelGone');
    case Code.MissingAccess:
      return lacking('view');
    case Code.MissingPermissions:
      return lacking(writing);
    case Code.InvalidActionOnArchivedThread:
      return new Refusal('threadArchived');
    case Code.ThreadLocked:
      return new Refusal('threadLocked');
    case Code.MessageWasBlockedByAutomaticModeration:
      return new Refusal('autoModerated');
    default:
      return undefined;
  }
}
