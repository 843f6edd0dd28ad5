import type { ButtonInteraction } from 'discord.js';
import { messages } from '../../messages.ts';
import { answerCard } from '../answer/answer-card.ts';
import { repeatSearch } from '../answer/repeat-search.ts';
import { button, buttons, type Card, card, part, text } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { PARTS, textOf } from '../card/parts.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyWithText } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { isModerator, requireModerator } from '../permissions/moderator.ts';
import { isQuestionId, UNFOLD_KIND, WRONG_KIND } from './desk-id.ts';
import type { DeskStore } from './desk-store.ts';

/**
 * The button `ليس جوابًا` below a public answer: counts once a person, and thanks. A moderator who presses it also
 * folds the card to a line, and can unfold it.
 */
export function feedbackFeature(services: Services, desk: DeskStore): Feature {
  const { objections } = services;
  return {
    buttons: {
      async [WRONG_KIND](interaction, [id, ...state]) {
        const { feedback } = messages;
        const kept = requireOwn(interaction, id);
        const isFirst = await objections.isFirst(interaction.user.id, kept);
        if (isFirst) desk.flag(kept);
        if (!isModerator(interaction)) {
          return replyWithText(interaction, isFirst ? feedback.thanks : feedback.already);
        }
        desk.withdraw(kept, true);
        const question = textOf(interaction.message, PARTS.question) ?? '';
        await replace(interaction, foldedCard(question, customId(UNFOLD_KIND, kept, ...state)));
      },
      async [UNFOLD_KIND](interaction, [id, ...state]) {
        requireModerator(interaction);
        const kept = requireOwn(interaction, id);
        const { asked, found, state: shown } = await repeatSearch(interaction, state, services);
        desk.withdraw(kept, false);
        await replace(interaction, answerCard({ ...asked, kept }, found, shown, false));
      },
    },
  };
}

/** @throws Refusal if the button is not on the message: anybody can send any `custom_id` */
function requireOwn(
  { message, customId: pressed }: ButtonInteraction,
  id: string | undefined,
): string {
  if (!isQuestionId(id) || !message.resolveComponent(pressed)) {
    throw new Refusal(messages.failure.unknownButton);
  }
  return id;
}

/** @param question - escaped, as the card of the answer shows it */
function foldedCard(question: string, unfoldId: string): Card {
  const { feedback } = messages;
  return card(
    part(PARTS.question, question),
    text(`-# ${feedback.withdrawn}`),
    buttons(button(feedback.showAgain, unfoldId)),
  );
}
