import { ApplicationCommandOptionType, type ButtonInteraction } from 'discord.js';
import { messages } from '../../messages.ts';
import { tidyInput } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Feature, Pressed, Services } from '../feature.ts';
import { whichReport } from '../reading/which-report.ts';
import { answerButtons } from './answer-buttons.ts';
import { EXAMPLE_KIND } from './example-questions.ts';
import { questionChoices } from './question-choices.ts';
import { replyWithAnswer } from './reply-with-answer.ts';

/** `/اسأل`: answers a question with the passage of a report that contains the answer. */
export function askFeature(services: Services): Feature {
  const { names } = services;
  const which = whichReport(services);
  return {
    slash: [
      {
        data: {
          name: names.ask,
          description: messages.commands.ask,
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: names.question,
              description: messages.commands.question,
              required: true,
              autocomplete: true,
              minLength: 1,
              maxLength: OURS.question,
            },
            ...which.options,
            {
              type: ApplicationCommandOptionType.Boolean,
              name: names.private,
              description: messages.commands.private,
            },
            {
              type: ApplicationCommandOptionType.User,
              name: names.addressee,
              description: messages.commands.addressee,
            },
          ],
        },
        isQuestion: true,
        async run(interaction) {
          const { options } = interaction;
          const question = tidyInput(options.getString(names.question, true));
          if (question === '') throw new Refusal('emptyQuestion');
          const asked = {
            question,
            report: which.chosen(interaction),
            isPrivate: options.getBoolean(names.private) ?? false,
            addressee: options.getUser(names.addressee)?.id,
            messageUrl: undefined,
          };
          await replyWithAnswer(interaction, asked, services);
        },
        async complete(interaction) {
          const { name, value } = interaction.options.getFocused(true);
          if (name === names.whichReport) return which.complete(interaction);
          const choices = questionChoices(tidyInput(value), which.soFar(interaction), services);
          await interaction.respond(choices);
        },
      },
    ],
    buttons: { ...answerButtons(services), [EXAMPLE_KIND]: askExample(services) },
  };
}

/** The button of an example question asks it. Only the person who pressed sees the answer. */
function askExample(services: Services): Pressed<ButtonInteraction> {
  return async (interaction, parts) => {
    // The question may contain the separator of the parts.
    const question = tidyInput(parts.join(':'));
    if (question === '') throw new Refusal('unknownButton');
    const asked = { question, addressee: undefined, messageUrl: undefined, isPrivate: true };
    await replyWithAnswer(interaction, asked, services);
  };
}
