import {
  type APIAuthorizingIntegrationOwnersMap,
  type APIChannel,
  ApplicationIntegrationType,
  ChannelType,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import type { Channel } from './model.ts';

/** Whether a channel is a thread of any kind. */
export function isThread({ type }: Channel): boolean {
  return (
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  );
}

/** A channel, thread or DM as REST and the gateway give it. */
export function channelResource(channel: Channel): APIChannel {
  const { id, type, name, guild, parent, recipient, overwrites } = channel;
  const last_message_id = [...channel.messages.keys()].at(-1) ?? null;
  const base = { id, flags: 0, last_message_id, rate_limit_per_user: 0 };
  const inGuild = { ...base, name, nsfw: false, ...(guild && { guild_id: guild.id }) };
  const sorted = { ...inGuild, position: 0, parent_id: null, permission_overwrites: overwrites };
  switch (type) {
    case ChannelType.DM:
      return { ...base, type, name: null, recipients: recipient ? [recipient] : [] };
    case ChannelType.GuildVoice:
      return { ...sorted, type, bitrate: 64_000, user_limit: 0, rtc_region: null };
    case ChannelType.GuildText:
    case ChannelType.GuildAnnouncement:
      return { ...sorted, type, topic: null };
    default:
      return {
        ...inGuild,
        type,
        ...(parent && { parent_id: parent.id }),
        ...(guild && { owner_id: guild.ownerId }),
        thread_metadata: {
          archived: false,
          locked: false,
          auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
          archive_timestamp: new Date().toISOString(),
        },
      };
  }
}

/** Through whose installation the application acts in a channel: the guild's, or that of the DM. */
export function owners({ guild }: Channel): APIAuthorizingIntegrationOwnersMap {
  return { [ApplicationIntegrationType.GuildInstall]: guild?.id ?? '0' };
}
