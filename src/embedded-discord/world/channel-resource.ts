import {
  type APIAuthorizingIntegrationOwnersMap,
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
export function channelResource(channel: Channel): object {
  const { id, type, name, guild, parent, recipient, overwrites } = channel;
  if (!guild) return { id, type, flags: 0, recipients: recipient ? [recipient] : [] };
  const inGuild = { id, type, flags: 0, name, guild_id: guild.id, parent_id: parent?.id ?? null };
  if (!isThread(channel)) return { ...inGuild, position: 0, permission_overwrites: overwrites };
  return {
    ...inGuild,
    owner_id: guild.ownerId,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      archive_timestamp: new Date().toISOString(),
    },
  };
}

/** Through whose installation the application acts in a channel: the guild's, or that of the DM. */
export function owners({ guild }: Channel): APIAuthorizingIntegrationOwnersMap {
  return { [ApplicationIntegrationType.GuildInstall]: guild?.id ?? '0' };
}
