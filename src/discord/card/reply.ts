import {
  type ButtonInteraction,
  MessageFlags,
  MessagePayload,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
  type TextBasedChannel,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { type Card, card, text } from './card-components.ts';

/** Who sees a card, and whom it pings. */
export interface Delivery {
  readonly isPrivate: boolean;
  /** Id of the only member to ping; undefined: nobody. */
  readonly pinged?: string | undefined;
  /** Discord posts messages with the same nonce only once within some minutes. */
  readonly nonce?: string;
}

/** @returns the card as the body of a response to an interaction or of a message in a channel */
export function payload(
  target: RepliableInteraction | TextBasedChannel,
  card: Card,
  { isPrivate, pinged, nonce }: Delivery,
): MessagePayload {
  const message = new MessagePayload(target, {});
  // A card already has the form that Discord wants. The conversion by discord.js would take longer than
  // everything else in an answer, and would add fields that are not in Discord's schemas.
  message.body = {
    components: [...card],
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    allowed_mentions: pinged === undefined ? { parse: [] } : { parse: [], users: [pinged] },
    ...(nonce !== undefined && { nonce, enforce_nonce: true }),
  };
  return message;
}

/** Interactions with a private reply whose place the next one takes. */
const repliedForNow = new WeakSet<RepliableInteraction>();

/**
 * Sends a card as the reply to an interaction, or as a follow-up if there is already a reply. After
 * `replyForNow`, a private card takes the place of that reply; a public one is posted, and that reply says so.
 *
 * @throws Unconfirmed if the card was posted but that reply could not say so
 */
export async function reply(
  interaction: RepliableInteraction,
  content: Card,
  delivery: Delivery,
): Promise<void> {
  const message = payload(interaction, content, delivery);
  if (!repliedForNow.has(interaction)) {
    if (interaction.replied || interaction.deferred) await interaction.followUp(message);
    else await interaction.reply(message);
  } else if (delivery.isPrivate) {
    repliedForNow.delete(interaction);
    await interaction.editReply(payload(interaction, content, { isPrivate: false }));
  } else {
    await interaction.followUp(message);
    repliedForNow.delete(interaction);
    await confirm(interaction, card(text(messages.answer.posted)));
  }
}

/**
 * Replies privately for the time being. Discord's own deferral would not do: who sees the answer is not known
 * yet, and the first follow-up to a private deferral takes its place and stays private.
 */
export async function replyForNow(interaction: RepliableInteraction, content: Card): Promise<void> {
  await replyPrivately(interaction, content);
  repliedForNow.add(interaction);
}

/** Sends a card that only the user of the interaction sees. */
export async function replyPrivately(
  interaction: RepliableInteraction,
  content: Card,
): Promise<void> {
  await reply(interaction, content, { isPrivate: true });
}

/** Replaces the card of the button or menu that was used, or of the form that was submitted. */
export async function replace(
  interaction: ButtonInteraction | ModalSubmitInteraction | StringSelectMenuInteraction,
  content: Card,
): Promise<void> {
  const message = payload(interaction, content, { isPrivate: false });
  if (interaction.deferred || interaction.replied) await interaction.editReply(message);
  else if (interaction.isMessageComponent() || interaction.isFromMessage())
    await interaction.update(message);
  else await replyPrivately(interaction, content);
}

/** The action succeeded, but the card that confirms it could not be shown. */
export class Unconfirmed extends Error {
  override readonly name = 'Unconfirmed';
  readonly content: Card;

  constructor(content: Card, cause: unknown) {
    super('the action succeeded, but the confirmation could not be shown', { cause });
    this.content = content;
  }
}

/**
 * Replaces a reply with the confirmation that the action succeeded.
 *
 * @throws Unconfirmed if that fails, so that nobody is asked to try again
 */
export async function confirm(interaction: RepliableInteraction, content: Card): Promise<void> {
  try {
    await interaction.editReply(payload(interaction, content, { isPrivate: false }));
  } catch (cause) {
    throw new Unconfirmed(content, cause);
  }
}

/** Sends a sentence that only the user of the interaction sees. */
export async function replyWithText(
  interaction: RepliableInteraction,
  sentence: string,
): Promise<void> {
  await replyPrivately(interaction, card(text(sentence)));
}
