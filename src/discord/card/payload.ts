import {
  MessageFlags,
  MessagePayload,
  type RepliableInteraction,
  type TextBasedChannel,
} from 'discord.js';
import type { Card } from './card-components.ts';

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
  const message = new MessagePayload(target, {});
  // A card is in Discord's own form already: discord.js need not turn it over, which takes it longer
  // than all else that is done to answer, nor add fields that Discord's schemas do not know.
  message.body = {
    components: [...card],
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    allowed_mentions: pinged === undefined ? { parse: [] } : { parse: [], users: [pinged] },
    ...(nonce !== undefined && { nonce, enforce_nonce: true }),
  };
  return message;
}
