import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { isSnowflake } from '../card/custom-id.ts';
import { tidyInput } from '../card/escape.ts';
import { Refusal } from '../card/refusal.ts';
import { confirm } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { whichReport } from '../reading/which-report.ts';
import { channelOption, channelToPostIn, chosenChannel } from './channel.ts';
import { paragraphCard } from './paragraph-card.ts';
import { paragraphChoices, paragraphNumber } from './paragraph-choices.ts';
import { crosspost, FOLLOW_KIND, post, publishedCard } from './publish.ts';

/** `/نشر`: one paragraph of a report, word for word, into a channel. */
export function paragraphFeature(services: Services): Feature {
  const { names, library } = services;
  const which = whichReport(services);
  return {
    forModerators: true,
    slash: [
      {
        data: {
          name: names.post,
          description: messages.commands.post,
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: names.paragraph,
              description: messages.commands.paragraph,
              required: true,
              autocomplete: true,
            },
            ...which.options,
            channelOption(names),
          ],
        },
        async run(interaction) {
          const { options } = interaction;
          const report = which.chosen(interaction) ?? library[0];
          const typed = tidyInput(options.getString(names.paragraph, true));
          const paragraph = paragraphNumber(typed, report);
          if (paragraph === undefined) {
            const paragraphs = report.paragraphs.length;
            throw new Refusal({ code: 'noSuchParagraph', paragraphs });
          }
          const channel = await chosenChannel(interaction, names);

          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          const posted = await post(channel, paragraphCard(report, paragraph), interaction);
          await confirm(interaction, publishedCard(posted));
        },
        async complete(interaction) {
          const { name, value } = interaction.options.getFocused(true);
          if (name === names.whichReport) return which.complete(interaction);
          const report = which.soFar(interaction) ?? library[0];
          await interaction.respond(paragraphChoices(tidyInput(value), report, services));
        },
      },
    ],
    buttons: {
      async [FOLLOW_KIND](interaction, [channelId, messageId]) {
        if (!isSnowflake(channelId) || !isSnowflake(messageId)) throw new Refusal('unknownButton');
        const channel = await channelToPostIn(interaction, channelId);
        await interaction.deferUpdate();
        await crosspost(channel, messageId);
        await confirm(interaction, card(text(messages.summary.followed)));
      },
    },
  };
}
