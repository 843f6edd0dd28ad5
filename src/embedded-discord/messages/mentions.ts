import { AllowedMentionsTypes, PermissionFlagsBits } from 'discord.js';
import { textOf } from '../forms/components.ts';
import type { AllowedMentions, MessageParts } from '../forms/message-form.ts';
import type { Pinged } from '../world/message.ts';
import type { Channel } from '../world/model.ts';
import { permissionsIn } from '../world/permissions.ts';

/** Of a message that notifies nobody. */
export const nobody: Pinged = { users: [], roles: [], everyone: false };

/**
 * Resolves the mentions of a message as Discord does. Without `allowed_mentions` everything in
 * the text notifies; what the author may not mention, and whoever is not here, never does.
 * @param repliedTo the author of the message it replies to
 */
export function pings(
  message: Pick<MessageParts, 'content' | 'components'>,
  allowed: AllowedMentions | null | undefined,
  channel: Channel,
  authorId: string,
  repliedTo?: string,
): Pinged {
  // Mentions inside code are shown as they were typed and notify nobody.
  const text = textOf(message).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const permits = (kind: AllowedMentionsTypes) => !allowed || !!allowed.parse?.includes(kind);
  const listed = (kind: 'users' | 'roles', id: string) => !!allowed?.[kind]?.includes(id);
  const mayAll = (permissionsIn(channel, authorId) & PermissionFlagsBits.MentionEveryone) !== 0n;

  const users = found(text, /<@!?(\d+)>/g).filter(
    (id) => isHere(id, channel) && (permits(AllowedMentionsTypes.User) || listed('users', id)),
  );
  const roles = found(text, /<@&(\d+)>/g).filter((id) => {
    const role = channel.guild?.roles.get(id);
    const mentionable = role !== undefined && (role.mentionable || mayAll);
    return mentionable && (permits(AllowedMentionsTypes.Role) || listed('roles', id));
  });
  const replied = repliedTo && (!allowed || allowed.replied_user) ? [repliedTo] : [];
  return {
    users: [...new Set([...users, ...replied])],
    roles,
    everyone: mayAll && permits(AllowedMentionsTypes.Everyone) && /@(everyone|here)/.test(text),
  };
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
}

function isHere(userId: string, { guild, recipient }: Channel): boolean {
  return guild ? guild.members.has(userId) : recipient?.id === userId;
}
