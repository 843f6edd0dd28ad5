import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { refusals } from '../forms/errors.ts';
import { type Channel, isThread } from './world-model.ts';

/** The permissions of @everyone in a new server, including commands and threads; also those in a DM. */
export const everyonePermissions =
  PermissionsBitField.Default |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.UseApplicationCommands;

/**
 * The permissions of a user in a channel; none when the user is not a member of its guild.
 * @see https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(channel: Channel, userId: string): bigint {
  const { guild, parent } = channel;
  if (guild === null) return everyonePermissions;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (userId === guild.ownerId) return PermissionsBitField.All;
  const roles = [guild.id, ...member.roles];
  const base = allOf(roles.map((id) => guild.roles.get(id)?.permissions ?? '0'));
  if (base & PermissionFlagsBits.Administrator) return PermissionsBitField.All;
  const { overwrites } = parent ?? channel;
  // In this order: @everyone, then all roles at once, then the member.
  return [[guild.id], member.roles, [userId]].reduce((bits, ids) => {
    const applying = overwrites.filter(({ id }) => ids.includes(id));
    const denied = allOf(applying.map(({ deny }) => deny));
    return (bits & ~denied) | allOf(applying.map(({ allow }) => allow));
  }, base);
}

/**
 * Checks that a user has a permission in a channel.
 * @throws HTTPException 50001 when the user cannot see the channel, 50013 without the permission
 */
export function requirePermission(channel: Channel, userId: string, permission: bigint): void {
  const held = permissionsIn(channel, userId);
  if (!(held & PermissionFlagsBits.ViewChannel)) throw refusals.missingAccess();
  if ((held & permission) !== permission) throw refusals.missingPermissions();
}

/** The permission to send messages in this kind of channel. */
export function sendPermission(channel: Channel): bigint {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  return isThread(channel) ? SendMessagesInThreads : SendMessages;
}

function allOf(permissions: readonly string[]): bigint {
  return PermissionsBitField.resolve(permissions.map(BigInt));
}
