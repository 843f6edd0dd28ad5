import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { messages } from '../../messages.ts';
import { card, text } from '../card/components.ts';
import { escapeText, tidyInput, tidyLines, unescapeText } from '../card/escape.ts';
import { OURS, SUMMARY_LENGTHS } from '../card/limits.ts';
import { RecentlySeen } from '../card/recently-seen.ts';
import { replace, tell } from '../card/reply.ts';
import type { Pressed, Services } from '../command.ts';
import { channelToPostIn, whyNoModerator } from './permissions.ts';
import { finish, post, publishedCard } from './publish.ts';
import {
  previewCard,
  readSummary,
  SUMMARY_TEXT_ID,
  type Summary,
  summaryCard,
  summaryForm,
} from './summary-card.ts';
import {
  CANCEL_KIND,
  EDIT_KIND,
  PUBLISH_KIND,
  parseSummaryId,
  type SummaryState,
} from './summary-id.ts';
import { summaryText } from './summary-text.ts';

/** @returns what the buttons below a preview do */
export function summaryButtons(): Readonly<Record<string, Pressed<ButtonInteraction>>> {
  return {
    [PUBLISH_KIND]: onPreview(publisher(new RecentlySeen())),
    [EDIT_KIND]: onPreview(async (interaction, state, shown) => {
      await interaction.showModal(summaryForm(shown, state));
    }),
    [CANCEL_KIND]: onPreview((interaction) =>
      replace(interaction, card(text(messages.summary.cancelled))),
    ),
  };
}

/** What a button of a preview does, for somebody who may still act as a moderator. */
type OnPreview = (
  interaction: ButtonInteraction,
  state: SummaryState,
  shown: string,
) => Promise<void>;

function onPreview(act: OnPreview) {
  return async (
    interaction: ButtonInteraction,
    parts: readonly string[],
    { library }: Services,
  ) => {
    const state = parseSummaryId(parts, library);
    const shown = readSummary(interaction.message);
    if (!state || shown === undefined) return tell(interaction, messages.failure.unknownButton);
    const refusal = whyNoModerator(interaction);
    return refusal ? tell(interaction, refusal) : act(interaction, state, shown);
  };
}

function publisher(publishing: RecentlySeen): OnPreview {
  return async (interaction, state, shown) => {
    const occasion = interaction.message.id;
    if (!publishing.add(occasion)) return tell(interaction, messages.summary.underWay);
    try {
      const channel = await channelToPostIn(interaction, state.channelId);
      if (typeof channel === 'string') {
        publishing.forget(occasion);
        return tell(interaction, channel);
      }
      await interaction.deferUpdate();
      const content = summaryCard(summaryOf(shown, state, interaction));
      const posted = await post(channel, content, occasion);
      await finish(interaction, publishedCard(posted));
    } catch (error) {
      publishing.forget(occasion);
      throw error;
    }
  };
}

/** Puts what was written into the form in the place of the preview's text. */
export async function submitSummary(
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
  // A form may lose what does not show: that is no edit, and the report's own text stays.
  if (tidyLines(unescapeText(escaped)) === tidyLines(unescapeText(own))) {
    return { report, text: own, editor: undefined };
  }
  const name = interaction.inCachedGuild()
    ? interaction.member.displayName
    : interaction.user.displayName;
  return { report, text: escaped, editor: tidyInput(name) };
}
