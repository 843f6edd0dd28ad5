import {
  type Client,
  DiscordAPIError,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';
import { guildOf, postableIn } from './channel.ts';
import type { ScheduledPost } from './scheduled-post.ts';

/**
 * Checks everything again that was checked when a post was planned.
 *
 * @returns the channel of a planned post
 * @throws Refusal if whoever planned it is no moderator any more, or one of the two cannot write there
 */
export async function channelOfAbsent(
  client: Client,
  { server, channel, moderator }: ScheduledPost,
): Promise<GuildTextBasedChannel> {
  const guild = await guildOf(client, server);
  const member = await guild.members
    .fetch({ user: moderator, force: true })
    .catch((error: unknown) => {
      const isGone =
        error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMember;
      if (!isGone) throw error;
    });
  if (!member?.permissions.has(PermissionFlagsBits.ManageMessages)) {
    throw new Refusal(messages.schedule.moderatorGone);
  }
  return postableIn(guild, channel, moderator, undefined, false);
}
