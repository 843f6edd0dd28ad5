import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { escapeText, tidyInput, tidyLines, unescapeText } from '../card/escape.ts';
import { OURS, SUMMARY_LENGTHS } from '../card/limits.ts';
import { PARTS, type PartId, textOf } from '../card/parts.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { ComponentHandler, Services } from '../feature.ts';
import { publishPreview } from './publish.ts';
import {
  draftCard,
  previewCard,
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
import { hashSummary, type Summaries } from './summary-text.ts';

/** @returns the handlers of the buttons below a preview */
export function summaryButtons(
  services: Services,
): Readonly<Record<string, ComponentHandler<ButtonInteraction>>> {
  const { catalogue, summaries } = services;
  return {
    async [PUBLISH_KIND](interaction, parts) {
      const state = parseSummaryId(parts, catalogue);
      const shown = shownOn(interaction);
      await publishPreview(interaction, state.channelId, services, async () =>
        summaryCard(await summaryOf(shown, state, summaries, interaction)),
      );
    },
    async [EDIT_KIND](interaction, parts) {
      const state = parseSummaryId(parts, catalogue);
      await interaction.showModal(summaryForm(unescapeText(shownOn(interaction)), state));
    },
    async [RESUME_KIND](interaction, parts) {
      const state = parseSummaryId(parts, catalogue);
      await interaction.showModal(summaryForm(shownOn(interaction, PARTS.draft), state));
    },
    // Cancelling works even if the report is gone.
    async [CANCEL_KIND](interaction) {
      shownOn(interaction);
      await replace(interaction, card(text(messages.summary.cancelled)));
    },
  };
}

/**
 * @returns the text of the preview, escaped, or of the draft, as typed
 * @throws Refusal if the button is on another card
 */
function shownOn({ message }: ButtonInteraction, part: PartId = PARTS.summary): string {
  const shown = textOf(message, part);
  if (shown === undefined) throw new Refusal(messages.failure.unknownButton);
  return shown;
}

/** @returns the handler of the form: the edited text replaces the text of the preview */
export function summaryForms({
  catalogue,
  summaries,
}: Services): Readonly<Record<string, ComponentHandler<ModalSubmitInteraction>>> {
  return {
    async [EDIT_KIND](interaction, parts) {
      const state = parseSummaryId(parts, catalogue);
      const typed = tidyLines(interaction.fields.getTextInputValue(SUMMARY_TEXT_ID));
      const written = escapeText(typed);
      if (written === '') throw new Refusal(messages.summary.empty);
      // Discord does not allow a form in response to a form.
      if (written.length > OURS.summary) {
        return replyPrivately(interaction, draftCard(typed, state));
      }
      const summary = await summaryOf(written, state, summaries, interaction);
      await replace(interaction, previewCard(summary, state));
    },
  };
}

/**
 * Credits the user of the interaction as the editor, unless the text is exactly the generated summary.
 *
 * @throws Refusal if the text is unedited, but the report has changed since the preview was made
 */
async function summaryOf(
  escaped: string,
  { report, length, summaryHash }: SummaryState,
  summaries: Summaries,
  interaction: ButtonInteraction | ModalSubmitInteraction,
): Promise<Summary> {
  const generated = await summaries.textOf(report, SUMMARY_LENGTHS[length]);
  const shownHash = hashSummary(escaped);
  if (shownHash === hashSummary(generated)) return { report, text: generated, editor: undefined };
  if (shownHash === summaryHash) throw new Refusal(messages.summary.changed);
  const name = interaction.inCachedGuild()
    ? interaction.member.displayName
    : interaction.user.displayName;
  return { report, text: escaped, editor: tidyInput(name) };
}
