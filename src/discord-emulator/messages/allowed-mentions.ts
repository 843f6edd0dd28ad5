import { AllowedMentionsTypes, type APIAllowedMentions, PermissionFlagsBits } from 'discord.js';
import { permissionsIn } from '../world/permissions.ts';
import { type Channel, type Pinged, userIn } from '../world/world-model.ts';

/**
 * Resolves the mentions in a text as Discord does. Without `allowed_mentions` every mention notifies,
 * except those the author may not use and users who are not in the channel.
 */
export function resolveMentions(
  text: string,
  allowed: APIAllowedMentions | null | undefined,
  channel: Channel,
  authorId: string,
): Pinged {
  // Mentions inside code do not notify.
  const withoutCode = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const isParsed = (kind: AllowedMentionsTypes) => !allowed || !!allowed.parse?.includes(kind);
  const isListed = (kind: 'users' | 'roles', id: string) => !!allowed?.[kind]?.includes(id);
  const mayMentionAll =
    (permissionsIn(channel, authorId) & PermissionFlagsBits.MentionEveryone) !== 0n;
  return {
    users: idsIn(withoutCode, /<@!?(\d+)>/g).filter(
      (id) => userIn(channel, id) && (isParsed(AllowedMentionsTypes.User) || isListed('users', id)),
    ),
    roles: idsIn(withoutCode, /<@&(\d+)>/g).filter((id) => {
      const role = channel.guild?.roles.get(id);
      const mentionable = role !== undefined && (role.mentionable || mayMentionAll);
      return mentionable && (isParsed(AllowedMentionsTypes.Role) || isListed('roles', id));
    }),
    everyone:
      mayMentionAll &&
      isParsed(AllowedMentionsTypes.Everyone) &&
      /@(everyone|here)/.test(withoutCode),
  };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
}
