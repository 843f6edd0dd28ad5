import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { messages } from '../../messages.ts';
import type { Result } from '../../search/search.ts';
import { card, text } from '../card/components.ts';
import { RecentlySeen } from '../card/recently-seen.ts';
import { replace, send, sendPrivately, tell } from '../card/reply.ts';
import type { Pressed, Services } from '../command.ts';
import { type Asked, answerCard } from './answer-card.ts';
import { ANSWER_KIND, type AnswerState, parseAnswerId, SHARE_KIND } from './answer-id.ts';
import { answerTo } from './answering.ts';
import { readAnswer } from './read-answer.ts';

/** What an answer's button does, once it is known again what was asked and found. */
function onAnswer(
  act: (interaction: ButtonInteraction, recalled: Recalled) => Promise<void>,
): Pressed<ButtonInteraction> {
  return async (interaction, parts, services) => {
    const recalled = recall(interaction, parts, services);
    await (recalled ? act(interaction, recalled) : tell(interaction, messages.answer.changed));
  };
}

/** Shows another result or view: in the card for who asked, privately for anybody else. */
const turn = onAnswer(async (interaction, { asked, results, state }) => {
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  if (interaction.user.id === state.asker) {
    return replace(interaction, answerCard(asked, results, state, isPrivate));
  }
  // Whom the asker meant is not for others to ping.
  const own = { ...state, asker: interaction.user.id };
  const copy = { ...asked, addressee: undefined };
  await sendPrivately(interaction, answerCard(copy, results, own, true));
});

/** Posts a private answer for all in the channel, once. */
function sharer(shared: RecentlySeen) {
  return onAnswer(async (interaction, { asked, results, state }) => {
    const { message, user } = interaction;
    if (!message.flags.has(MessageFlags.Ephemeral)) {
      return tell(interaction, messages.failure.unknownButton);
    }
    if (!shared.add(message.id)) return tell(interaction, messages.answer.shared);
    try {
      await interaction.deferUpdate();
      const own = { ...state, asker: user.id };
      await send(interaction, answerCard(asked, results, own, false), {
        isPrivate: false,
        pinged: asked.addressee,
      });
      await replace(interaction, card(text(messages.answer.shared)));
    } catch (error) {
      shared.forget(message.id);
      throw error;
    }
  });
}

interface Recalled {
  readonly asked: Asked;
  readonly results: readonly Result[];
  readonly state: AnswerState;
}

/** Asks again what a card's button is about; undefined when the reports do not hold it any more. */
function recall(
  { message }: ButtonInteraction,
  parts: readonly string[],
  services: Services,
): Recalled | undefined {
  const state = parseAnswerId(parts, services.library);
  const asked = readAnswer(message);
  if (!state || !asked) return undefined;
  const { results, reading } = answerTo(asked.question, services, state.report);
  return results[state.position] && { asked: { ...asked, reading }, results, state };
}

/** @returns what the buttons below an answer do */
export function answerButtons(): Readonly<Record<string, Pressed<ButtonInteraction>>> {
  return { [ANSWER_KIND]: turn, [SHARE_KIND]: sharer(new RecentlySeen()) };
}
