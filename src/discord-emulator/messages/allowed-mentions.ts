import { AllowedMentionsTypes, type APIAllowedMentions, PermissionFlagsBits } from 'discord.js';
import { permissionsIn } from '../world/permissions.ts';
import { type Channel, type Pinged, userIn } from '../world/world-model.ts';

/**
 * Resolves the mentions in a text as Discord does. Without `allowed_mentions` everything in it
 * notifies; what the author may not mention, and whoever is not here, never does.
 */
export function resolveMentions(
  text: string,
  allowed: APIAllowedMentions | null | undefined,
  channel: Channel,
  authorId: string,
): Pinged {
  // Mentions inside code are shown as they were typed and notify nobody.
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const permits = (kind: AllowedMentionsTypes) => !allowed || !!allowed.parse?.includes(kind);
  const listed = (kind: 'users' | 'roles', id: string) => !!allowed?.[kind]?.includes(id);
  const mayAll = (permissionsIn(channel, authorId) & PermissionFlagsBits.MentionEveryone) !== 0n;
  return {
    users: found(prose, /<@!?(\d+)>/g).filter(
      (id) => userIn(channel, id) && (permits(AllowedMentionsTypes.User) || listed('users', id)),
    ),
    roles: found(prose, /<@&(\d+)>/g).filter((id) => {
      const role = channel.guild?.roles.get(id);
      const mentionable = role !== undefined && (role.mentionable || mayAll);
      return mentionable && (permits(AllowedMentionsTypes.Role) || listed('roles', id));
    }),
    everyone: mayAll && permits(AllowedMentionsTypes.Everyone) && /@(everyone|here)/.test(prose),
  };
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
}
