import type {
  ButtonInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { wholeNumber } from '../card/custom-id.ts';
import { escapeText, tidyInput, tidyLines, unescapeText } from '../card/escape.ts';
import { OURS, SUMMARY_LENGTHS } from '../card/limits.ts';
import { PARTS, type PartId, textOf } from '../card/parts.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { ComponentHandler, Services } from '../feature.ts';
import { planPreview } from './plan-post.ts';
import { publishPreview } from './publish.ts';
import {
  NOTHING_SELECTED,
  type SummaryCandidates,
  selectionOf,
  textOfSelection,
} from './summary-candidates.ts';
import {
  draftCard,
  previewCard,
  type ShownSummary,
  SUMMARY_TEXT_ID,
  summaryCard,
  summaryForm,
} from './summary-card.ts';
import {
  CANCEL_KIND,
  CHOOSE_KIND,
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
      const contentOf = async () =>
        summaryCard((await summaryOf(shown, state, summaries, interaction)).summary);
      const { due } = state;
      if (due !== undefined)
        return planPreview(interaction, { ...state, due }, services, contentOf);
      await publishPreview(interaction, state.channelId, services, contentOf);
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
function shownOn(
  { message }: ButtonInteraction | StringSelectMenuInteraction,
  part: PartId = PARTS.summary,
): string {
  const shown = textOf(message, part);
  if (shown === undefined) throw unknown();
  return shown;
}

/** @returns the handler of the menu below a preview: the preview shows exactly the chosen sentences */
export function summaryMenus({
  catalogue,
  summaries,
}: Services): Readonly<Record<string, ComponentHandler<StringSelectMenuInteraction>>> {
  return {
    async [CHOOSE_KIND](interaction, parts) {
      const state = parseSummaryId(parts, catalogue);
      const shown = shownOn(interaction);
      const { summary, candidates } = await summaryOf(shown, state, summaries, interaction);
      const selection = selectionOf(interaction.values.map(positionIn(candidates)));
      // An edited summary has no menu: its words would be lost.
      if (summary.editor !== undefined || selection === NOTHING_SELECTED) throw unknown();
      const text = textOfSelection(candidates, selection);
      if (text.length > OURS.summary) throw new Refusal(messages.summary.tooMany);
      const summaryHash = hashSummary(text);
      const chosen = { ...state, selection, summaryHash, chooser: undefined };
      await replace(interaction, previewCard({ ...summary, text }, chosen, candidates));
    },
  };
}

function positionIn({ sentences }: SummaryCandidates) {
  return (value: string): number => {
    const position = wholeNumber(value);
    if (position === undefined || position >= sentences.length) throw unknown();
    return position;
  };
}

function unknown(): Refusal {
  return new Refusal(messages.failure.unknownButton);
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
      const { summary, candidates } = await summaryOf(written, state, summaries, interaction);
      await replace(interaction, previewCard(summary, state, candidates));
    },
  };
}

/**
 * Credits the user of the interaction as the editor, unless the text is exactly that of the selected
 * sentences.
 *
 * @throws Refusal if the text is unedited, but the report has changed since the preview was made
 */
async function summaryOf(
  escaped: string,
  { report, length, summaryHash, selection }: SummaryState,
  summaries: Summaries,
  interaction: ButtonInteraction | ModalSubmitInteraction | StringSelectMenuInteraction,
): Promise<{ summary: ShownSummary; candidates: SummaryCandidates }> {
  const candidates = await summaries.candidatesOf(report, SUMMARY_LENGTHS[length]);
  const text = textOfSelection(candidates, selection ?? candidates.own);
  const shownHash = hashSummary(escaped);
  if (shownHash === hashSummary(text)) {
    return { summary: { report, text, editor: undefined }, candidates };
  }
  if (shownHash === summaryHash) throw new Refusal(messages.summary.changed);
  const name = interaction.inCachedGuild()
    ? interaction.member.displayName
    : interaction.user.displayName;
  return { summary: { report, text: escaped, editor: tidyInput(name) }, candidates };
}
