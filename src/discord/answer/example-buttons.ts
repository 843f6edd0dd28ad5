import type { ButtonInteraction } from 'discord.js';
import { tidyInput } from '../card/escape.ts';
import { Refusal } from '../card/refusal.ts';
import type { Pressed, Services } from '../feature.ts';
import { EXAMPLE_KIND } from './example-questions.ts';
import { replyWithAnswer } from './reply-with-answer.ts';

/** @returns what the button of an example does: it asks, and tells whoever pressed it alone */
export function askingButtons(
  services: Services,
): Readonly<Record<string, Pressed<ButtonInteraction>>> {
  return {
    async [EXAMPLE_KIND](interaction, parts) {
      // A question may hold what parts are parted by.
      const question = tidyInput(parts.join(':'));
      if (question === '') throw new Refusal('unknownButton');
      const asked = { question, addressee: undefined, messageUrl: undefined, isPrivate: true };
      await replyWithAnswer(interaction, asked, services);
    },
  };
}
