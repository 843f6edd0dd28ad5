import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js';
import { type Card, card, text } from './card-components.ts';
import { type Delivery, payload } from './payload.ts';

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
export async function tell(interaction: RepliableInteraction, sentence: string): Promise<void> {
  await replyPrivately(interaction, card(text(sentence)));
}
