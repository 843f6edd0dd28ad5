import { ApplicationCommandOptionType, type ButtonInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { LruCache } from '../../util/lru-cache.ts';
import { clip, searchable, tidyInput } from '../card/escape.ts';
import { LIMITS, OURS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { ComponentHandler, Feature, Services } from '../feature.ts';
import type { Knowledge } from '../knowledge.ts';
import { whichReport } from '../reading/which-report.ts';
import { answerButtons } from './answer-buttons.ts';
import { EXAMPLE_KIND } from './example-questions.ts';
import { replyWithAnswer, replyWithFound } from './reply-with-answer.ts';

/** Members type the same beginnings of questions, and the shortest match the most passages. */
const CACHED_CHOICES = 1000;
/** The minimum score of a passage in the list of choices. */
const MIN_SCORE = 0.15;

/** `/اسأل`: answers a question with the passage of a report that contains the answer. */
export function askFeature(services: Services): Feature {
  const { names } = services;
  const which = whichReport(services);
  const cache = new LruCache<string, ReturnType<typeof questionChoices>>(CACHED_CHOICES);
  return {
    slash: {
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
        if (question === '') throw new Refusal(messages.failure.emptyQuestion);
        const asked = {
          question,
          report: which.chosen(interaction),
          isPrivate: options.getBoolean(names.private) ?? false,
          addressee: options.getUser(names.addressee)?.id,
          messageUrl: undefined,
        };
        // What somebody asks for themselves alone is nobody else's business.
        await replyWithAnswer(interaction, { ...asked, mayBeKept: !asked.isPrivate }, services);
      },
      async complete(interaction) {
        const { name, value } = interaction.options.getFocused(true);
        if (name === names.whichReport) return which.complete(interaction);
        const typed = tidyInput(value);
        const report = which.soFar(interaction);
        const key = JSON.stringify([typed, report?.id]);
        const choices = cache.get(key) ?? questionChoices(typed, report, services);
        cache.set(key, choices);
        await interaction.respond(choices);
      },
    },
    buttons: { ...answerButtons(services), [EXAMPLE_KIND]: askExample(services) },
  };
}

/**
 * The button of an example question asks it, without waiting for a reader: the words of an example are
 * those of the report. Only the person who pressed sees the answer.
 */
function askExample(services: Services): ComponentHandler<ButtonInteraction> {
  return async (interaction, parts) => {
    // The question may contain the separator of the parts.
    const question = tidyInput(parts.join(':'));
    if (question === '') throw new Refusal(messages.failure.unknownButton);
    const asked = { question, addressee: undefined, messageUrl: undefined, isPrivate: true };
    const found = await services.answers.findUnread(question);
    await replyWithFound(interaction, asked, found, services);
  };
}

/**
 * @param typed - the question as far as it is typed, tidied
 * @param report - the report that is selected; undefined: all reports
 * @returns the choices: examples if nothing is typed; else the question itself and the headings of the
 * paragraphs that may answer it
 */
function questionChoices(
  typed: string,
  report: Report | undefined,
  { search, headings, examples }: Knowledge,
) {
  if (typed === '')
    return examples.filter(({ length }) => length <= LIMITS.choiceName).map(asTyped);
  const itself = { name: clip(messages.searchFor(typed), LIMITS.choiceName), value: typed };
  const found = search.rank(searchable(typed), LIMITS.choices - 1, report);
  const picks = found
    .filter(({ score }) => score >= MIN_SCORE)
    .flatMap((result) => headings.at(result.report, result.paragraph)?.name || []);
  return [...(typed.length <= LIMITS.choiceValue ? [itself] : []), ...picks.map(asTyped)];
}

function asTyped(name: string) {
  return { name, value: name };
}
