import { permissionsIn } from '../world/permissions.ts';
import { channelWithPermissions, memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import type { Where } from './where.ts';

/**
 * The users and channels that a person picked, as an interaction carries them beside its options.
 * @throws Error for the id of nothing that could be picked there
 */
export function resolved(
  ids: readonly string[],
  { user, channel: here }: Where,
  { channels, bot }: World,
): Record<string, Record<string, object>> {
  const found: Record<'users' | 'members' | 'channels', Record<string, object>> = {
    users: {},
    members: {},
    channels: {},
  };
  for (const id of ids) {
    const member = here.guild?.members.get(id);
    const picked = member?.user ?? (here.recipient?.id === id ? here.recipient : undefined);
    const channel = channels.get(id);
    if (picked) found.users[id] = picked;
    if (member) {
      const { user: _, deaf: __, mute: ___, ...partial } = memberResource(member);
      found.members[id] = { ...partial, permissions: `${permissionsIn(here, id)}` };
    }
    if (channel?.guild && channel.guild === here.guild) {
      found.channels[id] = channelWithPermissions(channel, user.id, bot.id);
    } else if (!picked) throw new Error(`Nothing to pick has the id ${id}`);
  }
  return found;
}
