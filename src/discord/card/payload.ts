import {
  MessageFlags,
  type MessageMentionOptions,
  MessagePayload,
  type RepliableInteraction,
  type TextBasedChannel,
} from 'discord.js';
import type { Card } from './components.ts';

/** Fields that discord.js adds to every body and Discord's schemas of answers do not know. */
const UNKNOWN_TO_DISCORD = ['tts', 'enforce_nonce'];

/** A card on its way to Discord, with nothing in it but what Discord describes. */
class CardPayload extends MessagePayload {
  override resolveBody(): this {
    super.resolveBody();
    for (const field of UNKNOWN_TO_DISCORD) {
      if (this.body && Reflect.get(this.body, field) === false) {
        Reflect.deleteProperty(this.body, field);
      }
    }
    return this;
  }
}

/** Who gets to see a card, and whom it pings. */
export interface Delivery {
  readonly isPrivate: boolean;
  /** The one member to ping; undefined: nobody. */
  readonly pinged?: string | undefined;
  /** Messages of one nonce are posted once, however often they are sent within some minutes. */
  readonly nonce?: string;
}

/** @returns the card as the body of an answer to an interaction, or of a message in a channel */
export function payload(
  target: RepliableInteraction | TextBasedChannel,
  card: Card,
  { isPrivate, pinged, nonce }: Delivery,
): MessagePayload {
  const allowedMentions: MessageMentionOptions =
    pinged === undefined ? { parse: [] } : { parse: [], users: [pinged] };
  const flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0);
  const once = nonce === undefined ? {} : { nonce, enforceNonce: true };
  return new CardPayload(target, { components: card, flags, allowedMentions, ...once });
}
