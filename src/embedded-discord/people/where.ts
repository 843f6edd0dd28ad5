import { type APIUser, type Locale, PermissionFlagsBits } from 'discord.js';
import type { Channel } from '../world/model.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** Who acts, and where; by default the ordinary member, in the text channel. */
export interface Acting {
  user?: APIUser;
  channel?: Channel;
  locale?: Locale;
}

/** The person and the channel that are meant. */
export interface Where {
  readonly user: APIUser;
  readonly channel: Channel;
}

/**
 * Finds out who acts where. In a DM the person is the one it is with, whoever acts elsewhere.
 * @throws Error for a channel that is gone, or that the person cannot see
 */
export function whereOf(acting: Acting, defaults: Where, { channels }: World): Where {
  const { channel = defaults.channel } = acting;
  const user = acting.user ?? channel.recipient ?? defaults.user;
  if (!channels.has(channel.id)) throw new Error(`The channel ${channel.name} is gone`);
  if (!(permissionsIn(channel, user.id) & PermissionFlagsBits.ViewChannel)) {
    throw new Error(`${user.username} cannot see the channel ${channel.name}`);
  }
  return { user, channel };
}
