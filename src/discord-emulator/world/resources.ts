import {
  type APIRole,
  type APIUser,
  Locale,
  RoleFlagsBitField,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { snowflake } from './ids.ts';
import { type Channel, type Guild, isThread, type Member } from './world-model.ts';

/** A role as in REST responses, always at position 0. */
export function newRole(name: string, permissions: bigint, id = snowflake()): APIRole {
  return {
    id,
    name,
    position: 0,
    permissions: permissions.toString(),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: new RoleFlagsBitField().bitfield,
  };
}

/** A member as the gateway sends it. */
export function memberResource({ user, roles, joinedAt }: Member) {
  return { user, roles, joined_at: joinedAt, deaf: false, mute: false, flags: 0 };
}

/** A channel, thread or DM as REST and the gateway send it. */
export function channelResource(channel: Channel): object {
  const { id, type, name, guild, parent, recipient, overwrites, locked } = channel;
  if (!guild) return { id, type, flags: 0, recipients: recipient ? [recipient] : [] };
  const inGuild = { id, type, flags: 0, name, guild_id: guild.id, parent_id: parent?.id ?? null };
  if (!isThread(channel)) return { ...inGuild, position: 0, permission_overwrites: overwrites };
  return {
    ...inGuild,
    owner_id: guild.ownerId,
    thread_metadata: {
      archived: false,
      locked,
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      archive_timestamp: new Date().toISOString(),
    },
  };
}

/** A guild with its channels; without privileged intents its only member is the bot. */
export function guildResource(guild: Guild, { bot }: { bot: APIUser }) {
  const channels = [...guild.channels.values()];
  const self = guild.members.get(bot.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: Locale.EnglishUS,
    joined_at: self?.joinedAt,
    unavailable: false,
    features: [],
    roles: [...guild.roles.values()],
    member_count: guild.members.size,
    members: self ? [memberResource(self)] : [],
    channels: channels.filter((channel) => !isThread(channel)).map(channelResource),
    threads: channels.filter(isThread).map(channelResource),
  };
}
