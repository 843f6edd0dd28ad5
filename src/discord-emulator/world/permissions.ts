import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { refusals } from '../forms/errors.ts';
import { type Channel, type Guild, isThread, type Member } from './world-model.ts';

/** The permissions of @everyone in a new server, including commands and threads. */
export const everyonePermissions =
  PermissionsBitField.Default |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.UseApplicationCommands;

/** The permissions in a DM, which has no roles. */
const dmPermissions = everyonePermissions & ~PermissionFlagsBits.ChangeNickname;

/** The permissions of a member in the guild, before channel overwrites. */
function guildPermissions(member: Member): bigint {
  if (member.user.id === member.guild.ownerId) return PermissionsBitField.All;
  const ids = [member.guild.id, ...member.roles];
  const bits = allOf(ids.map((id) => member.guild.roles.get(id)?.permissions ?? '0'));
  return bits & PermissionFlagsBits.Administrator ? PermissionsBitField.All : bits;
}

/** The permissions of a user in a channel; none when the user is not a member of its guild. */
export function permissionsIn(channel: Channel, userId: string): bigint {
  if (channel.guild === null) return dmPermissions;
  const member = channel.guild.members.get(userId);
  if (!member) return 0n;
  const base = guildPermissions(member);
  return base === PermissionsBitField.All ? base : overwrite(base, channel, member, channel.guild);
}

/**
 * Checks that a user has a permission in a channel.
 * @throws DiscordError 50001 when the user cannot see the channel, 50013 without the permission
 */
export function requirePermission(channel: Channel, userId: string, permission: bigint): void {
  const held = permissionsIn(channel, userId);
  if (!(held & PermissionFlagsBits.ViewChannel)) throw refusals.missingAccess();
  if ((held & permission) !== permission) throw refusals.missingPermissions();
}

/** The permission to send messages in this kind of channel. */
export function sendPermission(channel: Channel): bigint {
  return isThread(channel)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}

/** Applies overwrites in Discord's order: @everyone, then all roles at once, then the member. */
function overwrite(base: bigint, channel: Channel, member: Member, guild: Guild): bigint {
  const { overwrites } = channel.parent ?? channel;
  const steps = [[guild.id], member.roles, [member.user.id]];
  return steps.reduce((bits, ids) => {
    const applying = overwrites.filter(({ id }) => ids.includes(id));
    return (
      (bits & ~allOf(applying.map(({ deny }) => deny))) | allOf(applying.map(({ allow }) => allow))
    );
  }, base);
}

function allOf(permissions: readonly string[]): bigint {
  return PermissionsBitField.resolve(permissions.map(BigInt));
}
