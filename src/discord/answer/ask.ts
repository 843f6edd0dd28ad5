import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { clip, searchable, tidyInput } from '../card/escape.ts';
import { LIMITS, OURS } from '../card/limits.ts';
import { send, sendPrivately, tell } from '../card/reply.ts';
import type { Feature, Services } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { headingOf } from '../reading/headings.ts';
import {
  completeReport,
  reportNamed,
  whichReport,
  whichReportOption,
} from '../reading/which-report.ts';
import { answerButtons } from './answer-buttons.ts';
import { answerCard } from './answer-card.ts';
import { answerTo } from './answering.ts';
import { nothingFoundCard } from './nothing-found-card.ts';

/** A passage that holds less of what was typed is not offered. */
const LEAST_OFFERED = 0.15;

/** `/اسأل`: a question, answered with the passage of a report that holds the answer. */
export function askFeature(names: CommandNames, library: Library): Feature {
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
            ...whichReportOption(names, library),
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
        run: ask,
        complete,
      },
    ],
    buttons: answerButtons(),
  };
}

async function ask(interaction: ChatInputCommandInteraction, services: Services): Promise<void> {
  const { names, library, examples } = services;
  const question = tidyInput(interaction.options.getString(names.question, true));
  if (question === '') return tell(interaction, messages.failure.emptyQuestion);
  const chosen = whichReport(interaction, names, library);
  if (!chosen) return tell(interaction, messages.reading.unknownReport);
  const report = chosen === 'all' ? undefined : chosen;

  const { results, reading } = answerTo(question, services, report);
  if (results.length === 0) {
    const shown = examples.slice(0, OURS.shownExamples);
    return sendPrivately(interaction, nothingFoundCard(report ?? library[0], shown));
  }
  const isPrivate = interaction.options.getBoolean(names.private) ?? false;
  const addressee = interaction.options.getUser(names.addressee)?.id;
  const asked = { question, reading, addressee, messageUrl: undefined };
  const state = { view: 'excerpt', asker: interaction.user.id, position: 0, report } as const;
  const pinged = isPrivate ? undefined : addressee;
  await send(interaction, answerCard(asked, results, state, isPrivate), { isPrivate, pinged });
}

async function complete(
  interaction: AutocompleteInteraction,
  { search, library, examples, names }: Services,
): Promise<void> {
  const focused = interaction.options.getFocused(true);
  if (focused.name === names.whichReport) return completeReport(interaction, library);

  const typed = tidyInput(focused.value);
  if (typed === '') {
    const offered = examples.filter((example) => example.length <= LIMITS.choiceName);
    return interaction.respond(offered.map((example) => ({ name: example, value: example })));
  }
  const named = reportNamed(interaction.options.getString(names.whichReport), library);
  const report = named === 'all' ? undefined : named;
  const found = search.rank(searchable(typed), LIMITS.choices - 1, report);
  const headings = found
    .filter(({ score }) => score >= LEAST_OFFERED)
    .map(({ text: paragraph }) => headingOf(paragraph));
  const itself = { name: clip(messages.searchFor(typed), LIMITS.choiceName), value: typed };
  await interaction.respond([
    ...(typed.length <= LIMITS.choiceValue ? [itself] : []),
    ...[...new Set(headings)].map((heading) => ({ name: heading, value: heading })),
  ]);
}
