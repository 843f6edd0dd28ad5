import { ApplicationCommandOptionType as OptionType } from 'discord.js';
import type { ActionContext } from '../world/interaction.ts';
import { permissionsIn } from '../world/permissions.ts';
import { memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import { userIn } from '../world/world-model.ts';
import { channelFor } from './interaction-payload.ts';
import type { FilledOption } from './option-values.ts';

/**
 * The users and channels that a person picked, as an interaction's data has them next to its options.
 * @throws Error for an id that cannot be picked in this channel
 */
export function resolved(
  options: readonly FilledOption[],
  where: ActionContext,
  { channels: all, bot }: World,
): { resolved?: object } {
  const isPick = ({ type }: FilledOption) =>
    type === OptionType.User || type === OptionType.Channel;
  const ids = options.filter(isPick).map(({ value }) => `${value}`);
  const { guild } = where.channel;
  const users: Record<string, object> = {};
  const members: Record<string, object> = {};
  const channels: Record<string, object> = {};
  for (const id of ids) {
    const user = userIn(where.channel, id);
    const member = guild?.members.get(id);
    const channel = all.get(id);
    if (user) users[id] = user;
    if (member) {
      const { user: _, deaf: __, mute: ___, ...partial } = memberResource(member);
      members[id] = { ...partial, permissions: `${permissionsIn(where.channel, id)}` };
    }
    if (channel?.guild && channel.guild === guild)
      channels[id] = channelFor(where, channel, bot.id);
    else if (!user) throw new Error(`There is no user or channel with the id ${id} to pick`);
  }
  return ids.length > 0 ? { resolved: { users, members, channels } } : {};
}
