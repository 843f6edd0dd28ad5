import { ApplicationCommandOptionType } from 'discord.js';
import { messages } from '../../messages.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { whichReport } from '../reading/which-report.ts';
import { channelOption, chosenChannel } from './channel.ts';
import { digestButtons, digestOption } from './digest-command.ts';
import { summaryButtons, summaryForms } from './summary-buttons.ts';
import { previewCard } from './summary-card.ts';
import { hashSummary } from './summary-text.ts';

const LENGTH_NAMES = ['short', 'medium', 'long'] as const;

/** `/ملخص`: shows the moderator a summary of a report, which they can then edit, post or cancel. */
export function summaryFeature(services: Services): Feature {
  const { names, library } = services;
  const which = whichReport(services);
  const digest = digestOption(services);
  return {
    forModerators: true,
    slash: {
      data: {
        name: names.summary,
        description: messages.commands.summary,
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
          ...digest.options,
          ...which.options,
          channelOption(names),
        ],
      },
      async run(interaction) {
        if (await digest.run(interaction)) return;
        const { options } = interaction;
        const report = which.chosen(interaction) ?? library[0];
        const wanted = options.getString(names.length);
        const length = LENGTH_NAMES.find((name) => name === wanted) ?? 'medium';
        const { id: channelId } = await chosenChannel(interaction, names);

        const text = await services.summaries.textOf(report, SUMMARY_LENGTHS[length]);
        const state = { report, length, channelId, summaryHash: hashSummary(text) };
        await replyPrivately(interaction, previewCard({ report, text, editor: undefined }, state));
      },
      complete: which.complete,
    },
    buttons: { ...summaryButtons(services), ...digestButtons(services) },
    forms: summaryForms(services),
  };
}
