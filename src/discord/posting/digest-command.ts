import {
  ApplicationCommandOptionType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { ComponentHandler, Services } from '../feature.ts';
import { chosenChannel } from './channel.ts';
import { digestOf, hashDigest } from './digest.ts';
import { digestCard, digestPreviewCard } from './digest-card.ts';
import { DIGEST_CANCEL_KIND, DIGEST_PUBLISH_KIND, parseDigestId } from './digest-id.ts';
import { DIGEST_PERIODS, dayAt, periodNamed, reportsIn } from './digest-period.ts';
import { publishPreview } from './publish.ts';

/** `/ملخص` with the option `من`: one card with the reports of some days, each with its first pick. */
export function digestOption(services: Services) {
  const { names } = services;
  return {
    options: [
      {
        type: ApplicationCommandOptionType.String as const,
        name: names.since,
        description: messages.commands.since,
        choices: DIGEST_PERIODS.map((value) => ({ name: messages.digest[value], value })),
      },
    ],
    /**
     * Shows the moderator the card, which they can then post or cancel.
     *
     * @returns false if the option is not used
     * @throws Refusal if a report was chosen too, or if there is no report in these days
     */
    async run(interaction: ChatInputCommandInteraction): Promise<boolean> {
      const period = periodNamed(interaction.options.getString(names.since));
      if (!period) return false;
      if (interaction.options.getString(names.whichReport) !== null) {
        throw new Refusal(messages.digest.eitherOr(names.since, names.whichReport));
      }
      // The clock of Discord, which is right wherever the bot runs.
      const lastDay = dayAt(interaction.createdTimestamp);
      if (reportsIn(services.library, period, lastDay).length === 0) {
        throw new Refusal(messages.digest.none(messages.digest[period]));
      }
      const { id: channelId } = await chosenChannel(interaction, names);

      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const digest = await digestOf({ period, lastDay }, services);
      const state = { period, lastDay, channelId, digestHash: hashDigest(digest) };
      await replyPrivately(interaction, digestPreviewCard(digest, state));
      return true;
    },
  };
}

/** @returns the handlers of the buttons below a digest's preview */
export function digestButtons(
  services: Services,
): Readonly<Record<string, ComponentHandler<ButtonInteraction>>> {
  return {
    async [DIGEST_PUBLISH_KIND](interaction, parts) {
      requirePreview(interaction);
      const state = parseDigestId(parts);
      await publishPreview(interaction, state.channelId, services, async () => {
        const digest = await digestOf(state, services);
        if (hashDigest(digest) !== state.digestHash) throw new Refusal(messages.digest.changed);
        return digestCard(digest);
      });
    },
    async [DIGEST_CANCEL_KIND](interaction) {
      requirePreview(interaction);
      await replace(interaction, card(text(messages.summary.cancelled)));
    },
  };
}

/** @throws Refusal if the button is on a card that others see, which it must not replace */
function requirePreview({ message }: ButtonInteraction): void {
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  if (!isPrivate) throw new Refusal(messages.failure.unknownButton);
}
