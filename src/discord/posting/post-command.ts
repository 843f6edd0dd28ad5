import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { normalise } from '../../arabic/normalise.ts';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { hashText, isSnowflake, wholeNumber } from '../card/custom-id.ts';
import { clip, searchable, tidyInput } from '../card/escape.ts';
import { LIMITS, OURS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import { confirm, replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import type { Knowledge } from '../knowledge.ts';
import { whichReport } from '../reading/which-report.ts';
import { channelOption, channelToPostIn, chosenChannel } from './channel.ts';
import { paragraphCard, quoteOf } from './paragraph-card.ts';
import { paragraphPreviewButtons, paragraphPreviewCard } from './paragraph-preview.ts';
import { crosspost, FOLLOW_KIND, post, publishedCard } from './publish.ts';
import { whenOption } from './when-option.ts';

/** Room for the title, the date and the line with the number of the paragraph. */
const ROOM_FOR_REST = 2 * OURS.title + 100;
/** With fewer search results, the headings are searched with typos too. */
const ENOUGH_MATCHES = 3;

/** `/نشر`: posts a paragraph of a report, word for word, in a channel. */
export function paragraphFeature(services: Services): Feature {
  const { names, library } = services;
  const which = whichReport(services);
  const when = whenOption(services, true);
  return {
    forModerators: true,
    slash: {
      data: {
        name: names.post,
        description: messages.commands.post,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: names.paragraph,
            description: messages.commands.paragraph,
            // A paragraph a day begins with the first.
            required: !services.desk,
            autocomplete: true,
          },
          ...which.options,
          channelOption(names),
          ...when.options,
        ],
      },
      async run(interaction) {
        const { options } = interaction;
        const report = which.chosen(interaction) ?? library[0];
        const planned = when.chosen(interaction);
        const typed = tidyInput(options.getString(names.paragraph) ?? '');
        const isFirst = typed === '' && planned?.isDaily === true;
        const paragraph = isFirst ? 1 : chosenParagraph(typed, report);
        if (!fitsCard(report, paragraph)) throw new Refusal(messages.post.tooLong);
        const channel = await chosenChannel(interaction, names);
        if (planned) {
          const state = { report, paragraph, channelId: channel.id, ...planned };
          return replyPrivately(interaction, paragraphPreviewCard(state));
        }

        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        const posted = await post(channel, paragraphCard(report, paragraph), interaction);
        await confirm(interaction, publishedCard(posted));
      },
      async complete(interaction) {
        const { name, value } = interaction.options.getFocused(true);
        if (name === names.whichReport) return which.complete(interaction);
        if (name === names.when) return when.complete(interaction);
        const report = which.soFar(interaction) ?? library[0];
        await interaction.respond(paragraphChoices(tidyInput(value), report, services));
      },
    },
    buttons: {
      ...paragraphPreviewButtons(services),
      async [FOLLOW_KIND](interaction, [channelId, messageId]) {
        if (!isSnowflake(channelId) || !isSnowflake(messageId))
          throw new Refusal(messages.failure.unknownButton);
        const channel = await channelToPostIn(interaction, channelId);
        await interaction.deferUpdate();
        await crosspost(channel, messageId);
        await confirm(interaction, card(text(messages.summary.followed)));
      },
    },
  };
}

function fitsCard(report: Report, paragraph: number): boolean {
  return quoteOf(report, paragraph).length <= LIMITS.messageText - ROOM_FOR_REST;
}

/** What parts a choice's number from the mark of its text. */
const MARK = ':';

/** @returns the value of a choice: the paragraph's number, and the mark of the text that was offered */
function choiceOf(paragraph: number, { paragraphs }: Report): string {
  return `${paragraph}${MARK}${hashText(paragraphs[paragraph - 1] ?? '')}`;
}

/**
 * @returns the number of the paragraph that was chosen or typed
 * @throws Refusal if there is none, or if the report has changed since it was offered
 */
function chosenParagraph(typed: string, report: Report): number {
  const [number = '', mark] = typed.split(MARK);
  const paragraph = paragraphNumber(number, report);
  if (mark !== undefined && (paragraph === undefined || choiceOf(paragraph, report) !== typed)) {
    throw new Refusal(messages.post.changed);
  }
  if (paragraph === undefined) {
    throw new Refusal(messages.post.noSuchParagraph(report.paragraphs.length));
  }
  return paragraph;
}

/** @returns the number that was typed, in any digits, if the report has such a paragraph */
function paragraphNumber(typed: string, { paragraphs }: Report): number | undefined {
  const number = wholeNumber(normalise(typed).text) ?? 0;
  return number >= 1 && number <= paragraphs.length ? number : undefined;
}

/**
 * @returns the choices for the text typed so far: the paragraphs that the search finds; if these are few,
 * also those whose headings match it with typos; all in order if nothing matches
 */
function paragraphChoices(typed: string, report: Report, knowledge: Knowledge) {
  return matchingParagraphs(typed, report, knowledge).map((paragraph) => {
    const words = knowledge.headings.at(report, paragraph)?.words ?? '';
    const name = clip(messages.post.heading(paragraph, words), LIMITS.choiceName);
    return { name, value: choiceOf(paragraph, report) };
  });
}

function matchingParagraphs(
  typed: string,
  report: Report,
  { headings, search }: Knowledge,
): number[] {
  const own = paragraphNumber(typed, report);
  if (own !== undefined) return [own];
  const found = search.rank(searchable(typed), LIMITS.choices, report);
  const similar = found.length < ENOUGH_MATCHES ? headings.matching(report, typed) : [];
  const matching = new Set([...found, ...similar].map(({ paragraph }) => paragraph));
  const offered = matching.size > 0 ? [...matching] : report.paragraphs.map((_, at) => at + 1);
  return offered.slice(0, LIMITS.choices);
}
