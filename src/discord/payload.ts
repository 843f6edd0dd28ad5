import { type MessageFlags, MessagePayload, type RepliableInteraction } from 'discord.js';
import type { Card } from './components.ts';

/** Fields that discord.js adds to every body and Discord's schemas of answers do not know. */
const UNKNOWN_TO_DISCORD = ['tts', 'enforce_nonce'];

/** A card on its way to Discord, with nothing in it but what Discord describes. */
class CardPayload extends MessagePayload {
  override resolveBody(): this {
    super.resolveBody();
    for (const field of UNKNOWN_TO_DISCORD) {
      if (this.body) Reflect.deleteProperty(this.body, field);
    }
    return this;
  }
}

/** @returns the card as the body of an answer to the interaction */
export function payload(
  interaction: RepliableInteraction,
  card: Card,
  ...flags: readonly (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[]
): MessagePayload {
  return new CardPayload(interaction, { components: card, flags });
}
