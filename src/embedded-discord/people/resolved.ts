import { ApplicationCommandOptionType as OptionType } from 'discord.js';
import { permissionsIn } from '../world/permissions.ts';
import { memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import type { FilledOption } from './options.ts';
import { channelFor } from './payload.ts';
import type { Where } from './where.ts';

/**
 * `resolved`: the users and channels that a person picked, as an interaction carries them beside its options; nothing when they picked none.
 * @throws Error for the id of nothing that could be picked there
 */
export function resolved(
  options: readonly FilledOption[],
  where: Where,
  { channels, bot }: World,
): object {
  const { guild, recipient } = where.channel;
  const found: Record<'users' | 'members' | 'channels', Record<string, object>> = {
    users: {},
    members: {},
    channels: {},
  };
  const picks = options.filter(
    ({ type }) => type === OptionType.User || type === OptionType.Channel,
  );
  for (const id of picks.map(({ value }) => `${value}`)) {
    const member = guild?.members.get(id);
    const picked = member?.user ?? (recipient?.id === id ? recipient : undefined);
    const channel = channels.get(id);
    if (picked) found.users[id] = picked;
    if (member) {
      const { user: _, deaf: __, mute: ___, ...partial } = memberResource(member);
      found.members[id] = { ...partial, permissions: `${permissionsIn(where.channel, id)}` };
    }
    if (channel?.guild && channel.guild === guild) {
      found.channels[id] = channelFor(where, channel, bot.id);
    } else if (!picked) throw new Error(`Nothing to pick has the id ${id}`);
  }
  return picks.length > 0 ? { resolved: found } : {};
}
