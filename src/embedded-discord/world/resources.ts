import type { APIInteractionGuildMember } from 'discord.js';
import { channelResource, isThread } from './channel-resource.ts';
import type { Channel, Guild, Member } from './model.ts';
import { permissionsIn } from './permissions.ts';
import type { World } from './world.ts';

// Discord's types name each flag but not their absence.
const noFlags: number = 0;

/** A member as the gateway gives it. */
export function memberResource(member: Member): Omit<APIInteractionGuildMember, 'permissions'> {
  const { user, roles, joinedAt } = member;
  return { user, roles, joined_at: joinedAt, deaf: false, mute: false, flags: noFlags };
}

/** A channel in an interaction, with what the person and the bot may do there. */
export function channelWithPermissions(channel: Channel, userId: string, botId: string): object {
  return {
    ...channelResource(channel),
    permissions: permissionsIn(channel, userId).toString(),
    app_permissions: permissionsIn(channel, botId).toString(),
  };
}

/** The data of GUILD_CREATE; without the privileged intents it holds only the bot as a member. */
export function guildCreate(guild: Guild, { channels, bot }: World): object {
  const inGuild = [...channels.values()].filter((channel) => channel.guild === guild);
  const self = guild.members.get(bot.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    joined_at: guild.joinedAt,
    unavailable: false,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()],
    member_count: guild.members.size,
    members: self ? [memberResource(self)] : [],
    channels: inGuild.filter((channel) => !isThread(channel)).map(channelResource),
    threads: inGuild.filter(isThread).map(channelResource),
  };
}
