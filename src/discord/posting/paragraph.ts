import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Library, Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { card, text } from '../card/components.ts';
import { isSnowflake } from '../card/custom-id.ts';
import { clip, searchable, tidyInput } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
import { tell } from '../card/reply.ts';
import type { Feature, Services } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { headingOf } from '../reading/headings.ts';
import {
  completeReport,
  reportNamed,
  whichReport,
  whichReportOption,
} from '../reading/which-report.ts';
import { paragraphCard } from './paragraph-card.ts';
import { channelOption, channelToPostIn, whyNoModerator } from './permissions.ts';
import { crosspost, FOLLOW_KIND, finish, post, publishedCard } from './publish.ts';

/** `/نشر`: one paragraph of a report, word for word, into a channel. */
export function postFeature(names: CommandNames, library: Library): Feature {
  return {
    slash: [
      {
        data: {
          name: names.post,
          description: messages.commands.post,
          contexts: [InteractionContextType.Guild],
          defaultMemberPermissions: PermissionFlagsBits.ManageMessages,
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: names.paragraph,
              description: messages.commands.paragraph,
              required: true,
              autocomplete: true,
            },
            ...whichReportOption(names, library),
            channelOption(names),
          ],
        },
        run: publishParagraph,
        complete,
      },
    ],
    buttons: {
      async [FOLLOW_KIND](interaction, [channelId, messageId]) {
        if (!isSnowflake(channelId) || !isSnowflake(messageId)) {
          return tell(interaction, messages.failure.unknownButton);
        }
        const refusal = whyNoModerator(interaction);
        if (refusal) return tell(interaction, refusal);
        const channel = await channelToPostIn(interaction, channelId);
        if (typeof channel === 'string') return tell(interaction, channel);
        await interaction.deferUpdate();
        await crosspost(channel, messageId);
        await finish(interaction, card(text(messages.summary.followed)));
      },
    },
  };
}

async function publishParagraph(
  interaction: ChatInputCommandInteraction,
  { names, library }: Services,
): Promise<void> {
  const refusal = whyNoModerator(interaction);
  if (refusal) return tell(interaction, refusal);
  const chosen = whichReport(interaction, names, library);
  if (!chosen) return tell(interaction, messages.reading.unknownReport);
  const report = chosen === 'all' ? library[0] : chosen;
  const typed = tidyInput(interaction.options.getString(names.paragraph, true));
  const paragraph = paragraphOf(typed, report);
  if (paragraph === undefined) {
    return tell(interaction, messages.post.noSuchParagraph(report.paragraphs.length));
  }
  const channelId = interaction.options.getChannel(names.channel)?.id ?? interaction.channelId;
  const channel = await channelToPostIn(interaction, channelId);
  if (typeof channel === 'string') return tell(interaction, channel);

  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const posted = await post(channel, paragraphCard(report, paragraph), interaction.id);
  await finish(interaction, publishedCard(posted));
}

/** The number that was typed, in any digits, when the report has a paragraph of that number. */
function paragraphOf(typed: string, { paragraphs }: Report): number | undefined {
  const digits = typed.normalize('NFKC').replace(ARABIC_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
  const number = /^\d{1,6}$/u.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= paragraphs.length ? number : undefined;
}

const ARABIC_DIGIT = /[٠-٩۰-۹]/gu;
const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** Offers the paragraphs that hold what was typed, or all in order. */
async function complete(
  interaction: AutocompleteInteraction,
  { names, library, search }: Services,
): Promise<void> {
  const focused = interaction.options.getFocused(true);
  if (focused.name === names.whichReport) return completeReport(interaction, library);
  const named = reportNamed(interaction.options.getString(names.whichReport), library);
  const report = named && named !== 'all' ? named : library[0];
  const typed = tidyInput(focused.value);
  const own = paragraphOf(typed, report);
  const found = search
    .rank(searchable(typed), LIMITS.choices, report)
    .map(({ paragraph }) => paragraph);
  const all = report.paragraphs.map((_, at) => at + 1);
  const offered = own ? [own] : found.length > 0 ? found : all;
  await interaction.respond(
    offered.slice(0, LIMITS.choices).map((paragraph) => {
      const heading = headingOf(report.paragraphs[paragraph - 1] ?? '');
      const name = clip(messages.post.heading(paragraph, heading), LIMITS.choiceName);
      return { name, value: String(paragraph) };
    }),
  );
}
