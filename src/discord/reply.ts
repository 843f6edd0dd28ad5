import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { type Card, card, text } from './components.ts';
import { payload } from './payload.ts';

/** Who sees an answer. */
export type Audience = 'everyone' | 'asker';

/**
 * Sends a card as the answer to an interaction: as the reply, or behind it when there is one.
 *
 * @param audience - whether all in the channel see the card or only who asked
 */
export async function send(
  interaction: RepliableInteraction,
  content: Card,
  audience: Audience,
): Promise<void> {
  const message =
    audience === 'asker'
      ? payload(interaction, content, MessageFlags.IsComponentsV2, MessageFlags.Ephemeral)
      : payload(interaction, content, MessageFlags.IsComponentsV2);
  if (interaction.replied || interaction.deferred) await interaction.followUp(message);
  else await interaction.reply(message);
}

/** Puts a card in the place of the one whose button was pressed. */
export async function replace(interaction: ButtonInteraction, content: Card): Promise<void> {
  await interaction.update(payload(interaction, content, MessageFlags.IsComponentsV2));
}

/** Tells the person who acted, and nobody else, one sentence. */
export async function tell(interaction: RepliableInteraction, sentence: string): Promise<void> {
  await send(interaction, card(text(sentence)), 'asker');
}
