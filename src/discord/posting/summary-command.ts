import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { messages } from '../../messages.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import { replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { whichReport } from '../reading/which-report.ts';
import { channelOption, chosenChannel } from './channel.ts';
import { digestButtons, digestOption } from './digest-command.ts';
import { summaryButtons, summaryForms, summaryMenus } from './summary-buttons.ts';
import { NOTHING_SELECTED, textOfSelection } from './summary-candidates.ts';
import { previewCard } from './summary-card.ts';
import { hashSummary } from './summary-text.ts';
import { whenOption } from './when-option.ts';

const LENGTH_NAMES = ['short', 'medium', 'long'] as const;

/** `/ملخص`: shows the moderator a summary of a report, which they can then edit, post or cancel. */
export function summaryFeature(services: Services): Feature {
  const { names, library, summaries, chooseSentences, stopping } = services;
  const which = whichReport(services);
  const digest = digestOption(services);
  const when = whenOption(services, false);
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
          ...when.options,
        ],
      },
      async run(interaction) {
        const { options } = interaction;
        const due = when.chosen(interaction)?.due;
        if (due !== undefined && options.getString(names.since) !== null) {
          throw new Refusal(messages.schedule.notWithDays(names.when, names.since));
        }
        if (await digest.run(interaction)) return;
        const report = which.chosen(interaction) ?? library[0];
        const wanted = options.getString(names.length);
        const length = LENGTH_NAMES.find((name) => name === wanted) ?? 'medium';
        const { id: channelId } = await chosenChannel(interaction, names);

        // A reader may take longer than Discord waits for the first response.
        if (chooseSentences) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        const maxLength = SUMMARY_LENGTHS[length];
        const candidates = await summaries.candidatesOf(report, maxLength);
        if (candidates.own === NOTHING_SELECTED) throw new Refusal(messages.summary.noRoom);
        const choice = await summaries.choose(report, maxLength, chooseSentences, stopping);
        const { selection } = choice;
        const text = textOfSelection(candidates, selection);
        const chooser = chooseSentences && choice.chooser;
        const summaryHash = hashSummary(text);
        const state = { report, length, channelId, summaryHash, selection, chooser, due };
        const shown = { report, text, editor: undefined };
        await replyPrivately(interaction, previewCard(shown, state, candidates));
      },
      complete: (interaction) =>
        interaction.options.getFocused(true).name === names.when
          ? when.complete(interaction)
          : which.complete(interaction),
    },
    buttons: { ...summaryButtons(services), ...digestButtons(services) },
    menus: summaryMenus(services),
    forms: summaryForms(services),
  };
}
