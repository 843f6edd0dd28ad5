import {
  ApplicationCommandOptionType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import {
  previewCard,
  readSummary,
  SUMMARY_TEXT_ID,
  type Summary,
  summaryCard,
  summaryForm,
} from '../cards/summary.ts';
import type { Feature, Services } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { card, text } from '../components.ts';
import { escapeText, tidyInput, tidyLines } from '../escape.ts';
import { OURS, SUMMARY_LENGTHS } from '../limits.ts';
import { channelToPostIn, POSTABLE, whyNoModerator } from '../permissions.ts';
import { finish, post, publishedCard } from '../publish.ts';
import { RecentlySeen } from '../recently-seen.ts';
import { replace, sendPrivately, tell } from '../reply.ts';
import {
  CANCEL_KIND,
  EDIT_KIND,
  PUBLISH_KIND,
  parseSummaryId,
  type SummaryState,
} from '../summary-id.ts';
import { summaryText } from '../summary-text.ts';
import { completeReport, whichReport, whichReportOption } from '../which-report.ts';

const LENGTH_NAMES = ['short', 'medium', 'long'] as const;

/** `/ملخص`: a summary of a report, shown to the moderator first, then edited, posted or dropped. */
export function summaryFeature(names: CommandNames, library: Library): Feature {
  const publishing = new RecentlySeen();
  return {
    slash: [
      {
        data: {
          name: names.summary,
          description: messages.commands.summary,
          contexts: [InteractionContextType.Guild],
          defaultMemberPermissions: PermissionFlagsBits.ManageMessages,
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: names.length,
              description: messages.commands.length,
              choices: LENGTH_NAMES.map((length) => ({
                name: messages.summary[length],
                value: length,
              })),
            },
            ...whichReportOption(names, library),
            {
              type: ApplicationCommandOptionType.Channel,
              name: names.channel,
              description: messages.commands.channel,
              channelTypes: POSTABLE,
            },
          ],
        },
        run: preview,
        complete: (interaction, services) => completeReport(interaction, services.library),
      },
    ],
    buttons: {
      [PUBLISH_KIND]: (interaction, parts, services) =>
        publish(interaction, parts, services, publishing),
      [EDIT_KIND]: edit,
      [CANCEL_KIND]: (interaction) => replace(interaction, card(text(messages.summary.cancelled))),
    },
    forms: { [EDIT_KIND]: submit },
  };
}

async function preview(interaction: ChatInputCommandInteraction, services: Services) {
  const { names, library } = services;
  const refusal = whyNoModerator(interaction);
  if (refusal) return tell(interaction, refusal);
  const chosen = whichReport(interaction, names, library);
  if (!chosen) return tell(interaction, messages.reading.unknownReport);
  const report = chosen === 'all' ? library[0] : chosen;
  const wanted = interaction.options.getString(names.length);
  const length = LENGTH_NAMES.find((name) => name === wanted) ?? 'medium';
  const channelId = interaction.options.getChannel(names.channel)?.id ?? interaction.channelId;
  const target = await channelToPostIn(interaction, channelId);
  if (typeof target === 'string') return tell(interaction, target);

  const summary = { report, text: summaryText(report, SUMMARY_LENGTHS[length]), editor: undefined };
  await sendPrivately(interaction, previewCard(summary, { report, length, channelId }));
}

async function publish(
  interaction: ButtonInteraction,
  parts: readonly string[],
  { library }: Services,
  publishing: RecentlySeen,
): Promise<void> {
  const state = parseSummaryId(parts, library);
  const shown = readSummary(interaction.message);
  if (!state || shown === undefined) return tell(interaction, messages.failure.unknownButton);
  const refusal = whyNoModerator(interaction);
  if (refusal) return tell(interaction, refusal);
  const occasion = interaction.message.id;
  if (!publishing.add(occasion)) return tell(interaction, messages.summary.underWay);
  try {
    const channel = await channelToPostIn(interaction, state.channelId);
    if (typeof channel === 'string') {
      publishing.forget(occasion);
      return tell(interaction, channel);
    }
    await interaction.deferUpdate();
    const posted = await post(channel, summaryCard(summaryOf(shown, state, interaction)), occasion);
    await finish(interaction, publishedCard(posted));
  } catch (error) {
    publishing.forget(occasion);
    throw error;
  }
}

async function edit(
  interaction: ButtonInteraction,
  parts: readonly string[],
  { library }: Services,
): Promise<void> {
  const state = parseSummaryId(parts, library);
  const shown = readSummary(interaction.message);
  if (!state || shown === undefined) return tell(interaction, messages.failure.unknownButton);
  const refusal = whyNoModerator(interaction);
  if (refusal) return tell(interaction, refusal);
  await interaction.showModal(summaryForm(shown, state));
}

async function submit(
  interaction: ModalSubmitInteraction,
  parts: readonly string[],
  { library }: Services,
): Promise<void> {
  const state = parseSummaryId(parts, library);
  if (!state) return tell(interaction, messages.failure.unknownButton);
  const refusal = whyNoModerator(interaction);
  if (refusal) return tell(interaction, refusal);
  const written = escapeText(tidyLines(interaction.fields.getTextInputValue(SUMMARY_TEXT_ID)));
  if (written === '') return tell(interaction, messages.summary.empty);
  if (written.length > OURS.summary) return tell(interaction, messages.summary.tooLong);
  await replace(interaction, previewCard(summaryOf(written, state, interaction), state));
}

/** Text that is not the report's own, to the letter, is whose who had it last. */
function summaryOf(
  escaped: string,
  { report, length }: SummaryState,
  interaction: ButtonInteraction | ModalSubmitInteraction,
): Summary {
  const own = summaryText(report, SUMMARY_LENGTHS[length]);
  const name = interaction.inCachedGuild()
    ? interaction.member.displayName
    : interaction.user.displayName;
  return { report, text: escaped, editor: escaped === own ? undefined : tidyInput(name) };
}
