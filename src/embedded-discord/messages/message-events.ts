import { GatewayDispatchEvents, GatewayIntentBits } from 'discord.js';
import type { Message } from '../world/message.ts';
import type { StoredMessage } from '../world/model.ts';
import { memberResource } from '../world/resources.ts';

/** What happened to a message, for those who watch. */
export interface MessageChange {
  readonly kind: 'created' | 'edited' | 'deleted';
  readonly message: StoredMessage;
}

/** The event by which the gateway tells of a change. */
export const eventOf = {
  created: GatewayDispatchEvents.MessageCreate,
  edited: GatewayDispatchEvents.MessageUpdate,
  deleted: GatewayDispatchEvents.MessageDelete,
} as const;

/**
 * What a bot with these intents is told of a change.
 * @returns `null` without the intent for messages in such a channel
 */
export function messageEvent(
  kind: MessageChange['kind'],
  message: StoredMessage,
  intents: number,
  botId: string,
): object | null {
  const { guild, id: channel_id } = message.channel;
  const needed = guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
  if (!(intents & needed)) return null;
  const where = { channel_id, ...(guild && { guild_id: guild.id }) };
  if (kind === 'deleted') return { id: message.id, ...where };
  const member = guild?.members.get(message.data.author.id);
  return {
    ...asReadBy(botId, intents, message),
    ...where,
    ...(member && { member: memberResource(member) }),
  };
}

/** Without the intent for it, a bot gets no words but its own, those to it, and those in DMs. */
function asReadBy(botId: string, intents: number, { data, channel }: StoredMessage): Message {
  const reads =
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    channel.guild === null ||
    data.author.id === botId ||
    data.mentions.some(({ id }) => id === botId);
  return reads ? data : { ...data, content: '', embeds: [], components: [] };
}
