import type { APIRole, APIUser } from 'discord.js';
import { channelResource } from '../world/channel-resource.ts';
import type { Channel, Member } from '../world/model.ts';
import { permissionsIn } from '../world/permissions.ts';
import { memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';

/** The objects that ids stand for, as an interaction carries them beside its options or values. */
export interface Resolved {
  users: Record<string, APIUser>;
  members: Record<string, object>;
  roles: Record<string, APIRole>;
  channels: Record<string, object>;
}

/**
 * Looks up what a person picked in a channel; kinds of which nothing was picked are left out.
 * @throws Error for the id of nothing that could be picked there
 */
export function resolve(
  ids: readonly string[],
  user: APIUser,
  here: Channel,
  world: World,
): Partial<Resolved> {
  const resolved: Resolved = { users: {}, members: {}, roles: {}, channels: {} };
  for (const id of ids) {
    const member = here.guild?.members.get(id);
    const picked = here.recipient?.id === id ? here.recipient : member?.user;
    const role = here.guild?.roles.get(id);
    const channel = world.channels.get(id);
    if (member) resolved.members[id] = partialMember(member, here);
    if (picked) resolved.users[id] = picked;
    else if (role) resolved.roles[id] = role;
    else if (channel?.guild && channel.guild === here.guild) {
      const permissions = permissionsIn(channel, user.id).toString();
      resolved.channels[id] = { ...channelResource(channel), permissions };
    } else throw new Error(`Nothing to pick has the id ${id}`);
  }
  const kinds = Object.entries(resolved).filter(([, found]) => Object.keys(found).length > 0);
  return Object.fromEntries(kinds);
}

function partialMember(member: Member, here: Channel): object {
  const { user, deaf: _, mute: __, ...partial } = memberResource(member);
  return { ...partial, permissions: permissionsIn(here, user.id).toString() };
}
