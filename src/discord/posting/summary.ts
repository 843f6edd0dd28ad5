import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { sendPrivately, tell } from '../card/reply.ts';
import type { Feature, Services } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { completeReport, whichReport, whichReportOption } from '../reading/which-report.ts';
import { channelOption, channelToPostIn, whyNoModerator } from './permissions.ts';
import { submitSummary, summaryButtons } from './summary-buttons.ts';
import { previewCard } from './summary-card.ts';
import { EDIT_KIND } from './summary-id.ts';
import { summaryText } from './summary-text.ts';

const LENGTH_NAMES = ['short', 'medium', 'long'] as const;

/** `/ملخص`: a summary of a report, shown to the moderator first, then edited, posted or dropped. */
export function summaryFeature(names: CommandNames, library: Library): Feature {
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
            channelOption(names),
          ],
        },
        run: preview,
        complete: (interaction, services) => completeReport(interaction, services.library),
      },
    ],
    buttons: summaryButtons(),
    forms: { [EDIT_KIND]: submitSummary },
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
