import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { escapeText, tidyInput, tidyLines, unescapeText } from '../card/escape.ts';
import { OURS, SUMMARY_LENGTHS } from '../card/limits.ts';
import type { RecentlySeen } from '../card/recently-seen.ts';
import { Refusal } from '../card/refusal.ts';
import { confirm, replace, replyPrivately } from '../card/reply.ts';
import type { Pressed, Services } from '../feature.ts';
import { channelToPostIn } from './channel.ts';
import { post, publishedCard } from './publish.ts';
import {
  draftCard,
  previewCard,
  readDraft,
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
  RESUME_KIND,
  type SummaryState,
} from './summary-id.ts';
import { hashSummary, summaryText } from './summary-text.ts';

/** What a button of a preview does, given what the preview shows. */
type OnPreview = (
  interaction: ButtonInteraction,
  state: SummaryState,
  shown: string,
) => Promise<void>;

/** @returns what the buttons below a preview do */
export function summaryButtons({
  library,
  sharedMessages,
}: Pick<Services, 'library' | 'sharedMessages'>): Readonly<
  Record<string, Pressed<ButtonInteraction>>
> {
  const onPreview =
    (act: OnPreview): Pressed<ButtonInteraction> =>
    async (interaction, parts) => {
      const state = parseSummaryId(parts, library);
      if (!state) throw new Refusal('unknownButton');
      await act(interaction, state, shownOn(interaction));
    };
  return {
    [PUBLISH_KIND]: onPreview(publisher(sharedMessages)),
    [EDIT_KIND]: onPreview(async (interaction, state, shown) => {
      await interaction.showModal(summaryForm(unescapeText(shown), state));
    }),
    async [RESUME_KIND](interaction, parts) {
      const state = parseSummaryId(parts, library);
      const draft = readDraft(interaction.message);
      if (!state || draft === undefined) throw new Refusal('unknownButton');
      await interaction.showModal(summaryForm(draft, state));
    },
    // Also when the report is gone.
    async [CANCEL_KIND](interaction) {
      shownOn(interaction);
      await replace(interaction, card(text(messages.summary.cancelled)));
    },
  };
}

/** @throws Refusal when the button stands on no preview */
function shownOn({ message }: ButtonInteraction): string {
  const shown = readSummary(message);
  if (shown === undefined) throw new Refusal('unknownButton');
  return shown;
}

/** @returns what is done with an edited summary: it takes the place of the preview's text */
export function summaryForms(
  library: Library,
): Readonly<Record<string, Pressed<ModalSubmitInteraction>>> {
  return {
    async [EDIT_KIND](interaction, parts) {
      const state = parseSummaryId(parts, library);
      if (!state) throw new Refusal('unknownButton');
      const typed = tidyLines(interaction.fields.getTextInputValue(SUMMARY_TEXT_ID));
      const written = escapeText(typed);
      if (written === '') throw new Refusal('emptySummary');
      // A form cannot be answered with a form.
      if (written.length > OURS.summary) {
        return replyPrivately(interaction, draftCard(typed, state));
      }
      const summary = await summaryOf(written, state, interaction);
      await replace(interaction, previewCard(summary, state));
    },
  };
}

function publisher(publishing: RecentlySeen): OnPreview {
  return async (interaction, state, shown) => {
    const occasion = interaction.message.id;
    if (!publishing.add(occasion)) throw new Refusal('publishingUnderWay');
    try {
      const channel = await channelToPostIn(interaction, state.channelId);
      await interaction.deferUpdate();
      const content = summaryCard(await summaryOf(shown, state, interaction));
      const posted = await post(channel, content, interaction);
      await confirm(interaction, publishedCard(posted));
    } catch (error) {
      // Also when only the confirmation failed: Discord does not post it a second time.
      publishing.forget(occasion);
      throw error;
    }
  };
}

/**
 * Text that is not the report's own, to the letter, is whose who had it last.
 *
 * @throws Refusal when it is what the report's own was when the preview was made, and is not any more
 */
async function summaryOf(
  escaped: string,
  { report, length, summaryHash }: SummaryState,
  interaction: ButtonInteraction | ModalSubmitInteraction,
): Promise<Summary> {
  const own = await summaryText(report, SUMMARY_LENGTHS[length]);
  const written = hashSummary(escaped);
  if (written === hashSummary(own)) return { report, text: own, editor: undefined };
  if (written === summaryHash) throw new Refusal('summaryChanged');
  const name = interaction.inCachedGuild()
    ? interaction.member.displayName
    : interaction.user.displayName;
  return { report, text: escaped, editor: tidyInput(name) };
}
