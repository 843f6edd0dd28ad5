import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  MessagePayload,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type TextBasedChannel,
} from 'discord.js';
import { type Card, card, text } from './card-components.ts';

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

/**
 * Sends a card as the answer to an interaction: as the reply, or behind it when there is one.
 *
 * @param delivery - who sees it, and whom it pings
 */
export async function reply(
  interaction: RepliableInteraction,
  content: Card,
  delivery: Delivery,
): Promise<void> {
  const message = payload(interaction, content, delivery);
  if (interaction.replied || interaction.deferred) await interaction.followUp(message);
  else await interaction.reply(message);
}

/** Sends a card that only the person who acted sees. */
export async function replyPrivately(
  interaction: RepliableInteraction,
  content: Card,
): Promise<void> {
  await reply(interaction, content, { isPrivate: true });
}

/** Puts a card in the place of the one whose button was pressed or whose form was sent. */
export async function replace(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  content: Card,
): Promise<void> {
  const message = payload(interaction, content, { isPrivate: false });
  if (interaction.deferred || interaction.replied) await interaction.editReply(message);
  else if (interaction.isButton() || interaction.isFromMessage()) await interaction.update(message);
  else await replyPrivately(interaction, content);
}

/** What was asked for is done, but the card that says so could not be shown. */
export class Unconfirmed extends Error {
  override readonly name = 'Unconfirmed';
  readonly content: Card;

  constructor(content: Card, cause: unknown) {
    super('it is done, but that could not be shown', { cause });
    this.content = content;
  }
}

/**
 * Shows that what takes a while is done, where the interaction said that it was under way.
 *
 * @throws Unconfirmed when that fails, lest it be done once more
 */
export async function confirm(
  interaction: ButtonInteraction | ChatInputCommandInteraction,
  content: Card,
): Promise<void> {
  try {
    await interaction.editReply(payload(interaction, content, { isPrivate: false }));
  } catch (cause) {
    throw new Unconfirmed(content, cause);
  }
}

/** Tells the person who acted, and nobody else, one sentence. */
export async function replyWithText(
  interaction: RepliableInteraction,
  sentence: string,
): Promise<void> {
  await replyPrivately(interaction, card(text(sentence)));
}
