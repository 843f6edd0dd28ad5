import { type APIInteractionGuildMember, Locale, ThreadAutoArchiveDuration } from 'discord.js';
import { type Channel, type Guild, isThread, type Member } from './model.ts';

// Discord's types name each flag but not their absence.
const noFlags: number = 0;

/** The language every guild here is set to. */
export const guildLocale = Locale.EnglishUS;

/** A member as the gateway gives it. */
export function memberResource(member: Member): Omit<APIInteractionGuildMember, 'permissions'> {
  const { user, roles, joinedAt } = member;
  return { user, roles, joined_at: joinedAt, deaf: false, mute: false, flags: noFlags };
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

/** A guild with its channels; without the privileged intents it holds only the bot as a member. */
export function guildResource(guild: Guild, channels: readonly Channel[], botId: string): object {
  const self = guild.members.get(botId);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guildLocale,
    joined_at: self?.joinedAt,
    unavailable: false,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()],
    member_count: guild.members.size,
    members: self ? [memberResource(self)] : [],
    channels: channels.filter((channel) => !isThread(channel)).map(channelResource),
    threads: channels.filter(isThread).map(channelResource),
  };
}
