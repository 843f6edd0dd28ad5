import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { refusals } from '../forms/errors.ts';
import { type Channel, type Guild, isThread, type Member } from './world-model.ts';

/** What Discord allows @everyone in a new server, commands and threads included. */
export const everyonePermissions =
  PermissionsBitField.Default |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.UseApplicationCommands;

/** What two people may do in a DM; there are no roles there. */
const dmPermissions = everyonePermissions & ~PermissionFlagsBits.ChangeNickname;

/** The permissions a member has in the guild as a whole, before any channel's overwrites. */
function guildPermissions(member: Member): bigint {
  if (member.user.id === member.guild.ownerId) return PermissionsBitField.All;
  const ids = [member.guild.id, ...member.roles];
  const bits = allOf(ids.map((id) => member.guild.roles.get(id)?.permissions ?? '0'));
  return bits & PermissionFlagsBits.Administrator ? PermissionsBitField.All : bits;
}

/** The permissions of a user in a channel; none for who is not a member of its guild. */
export function permissionsIn(channel: Channel, userId: string): bigint {
  if (channel.guild === null) return dmPermissions;
  const member = channel.guild.members.get(userId);
  if (!member) return 0n;
  const base = guildPermissions(member);
  return base === PermissionsBitField.All ? base : overwrite(base, channel, member, channel.guild);
}

/**
 * Sees to it that a user may do something in a channel.
 * @throws DiscordError 50001 who cannot see the channel, 50013 who lacks the permission
 */
export function requirePermission(channel: Channel, userId: string, permission: bigint): void {
  const held = permissionsIn(channel, userId);
  if (!(held & PermissionFlagsBits.ViewChannel)) throw refusals.missingAccess();
  if ((held & permission) !== permission) throw refusals.missingPermissions();
}

/** The permission that writing in this kind of channel needs. */
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
    const mine = overwrites.filter(({ id }) => ids.includes(id));
    return (bits & ~allOf(mine.map(({ deny }) => deny))) | allOf(mine.map(({ allow }) => allow));
  }, base);
}

function allOf(permissions: readonly string[]): bigint {
  return PermissionsBitField.resolve(permissions.map(BigInt));
}
