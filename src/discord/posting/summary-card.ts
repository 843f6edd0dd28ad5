import {
  type APIComponentInContainer,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import {
  button,
  buttons,
  type Card,
  card,
  links,
  multiSelect,
  part,
  reportHeading,
  rule,
  text,
} from '../card/card-components.ts';
import { clip, escapeText } from '../card/escape.ts';
import { LIMITS, OURS, SUMMARY_LENGTHS } from '../card/limits.ts';
import { PARTS } from '../card/parts.ts';
import { previewLine } from './planned-time.ts';
import { isSelected, type SummaryCandidates } from './summary-candidates.ts';
import {
  CANCEL_KIND,
  CHOOSE_KIND,
  EDIT_KIND,
  PUBLISH_KIND,
  RESUME_KIND,
  type SummaryState,
  summaryId,
} from './summary-id.ts';

/** A summary as it will be published. */
export interface ShownSummary {
  readonly report: Report;
  /** Escaped, one point per line. */
  readonly text: string;
  /** Name of the person who edited the text; undefined: nobody did. */
  readonly editor: string | undefined;
}

export const SUMMARY_TEXT_ID = 'text';

/** @returns the card that is posted in the channel */
export function summaryCard(summary: ShownSummary): Card {
  return card(...summaryParts(summary), ...links(summary.report.url));
}

/** @returns the card that shows the moderator what will be posted, and where */
export function previewCard(
  summary: ShownSummary,
  state: SummaryState,
  candidates: SummaryCandidates,
): Card {
  const { publish, edit, cancel } = messages.summary;
  const isEdited = summary.editor !== undefined;
  return card(
    text(previewLine(state), ...(isEdited ? [] : notes(state, candidates))),
    rule(),
    ...summaryParts(summary, part(PARTS.summary, summary.text)),
    ...(isEdited ? [] : sentenceMenu(state, candidates)),
    buttons(
      button(
        state.due === undefined ? publish : messages.schedule.plan,
        summaryId(PUBLISH_KIND, state),
      ),
      button(edit, summaryId(EDIT_KIND, state)),
      button(cancel, summaryId(CANCEL_KIND, state)),
    ),
    ...links(summary.report.url),
  );
}

/** What the moderator alone is told about a summary in the report's own words. */
function notes({ length, selection, chooser }: SummaryState, candidates: SummaryCandidates) {
  const { allThereIs, chosenBy } = messages.summary;
  const isFirst = chooser !== undefined || selection === candidates.own;
  const isShort = candidates.longest < SUMMARY_LENGTHS[length];
  return [
    ...(isFirst && isShort ? [allThereIs] : []),
    ...(chooser === undefined ? [] : [chosenBy[chooser]]),
  ];
}

/** The menu with the sentences to choose from; nothing if there is no choice. */
function sentenceMenu(
  state: SummaryState,
  { report, sentences, own }: SummaryCandidates,
): APIComponentInContainer[] {
  if (sentences.length < 2) return [];
  const { selection = own } = state;
  const options = sentences.map(({ text: sentence, paragraph }, at) => ({
    label: clip(sentence, LIMITS.optionLabel),
    value: String(at),
    description: messages.answer.place(paragraph, report.paragraphs.length),
    default: isSelected(selection, at),
  }));
  return [multiSelect(messages.summary.choose, summaryId(CHOOSE_KIND, state), options)];
}

/** @returns the title and date, the points, and the note that says who wrote the text */
export function summaryParts(
  { report, text: points, editor }: ShownSummary,
  shown: APIComponentInContainer = text(points),
): APIComponentInContainer[] {
  const { verbatim, edited } = messages.summary;
  const origin = editor === undefined ? verbatim : edited(escapeText(clip(editor, OURS.name)));
  return [text(reportHeading(report)), shown, text(`-# ${origin}`)];
}

/** @returns the card that keeps an edit that is too long to post, so that it can be shortened */
export function draftCard(typed: string, state: SummaryState): Card {
  const { tooLong, resume } = messages.summary;
  return card(
    text(tooLong),
    buttons(button(resume, summaryId(RESUME_KIND, state))),
    rule(),
    part(PARTS.draft, typed),
  );
}

/** @returns the form in which a moderator edits a text, which is not escaped */
export function summaryForm(
  typed: string,
  state: SummaryState,
): APIModalInteractionResponseCallbackData {
  const { formTitle, formText } = messages.summary;
  return {
    custom_id: summaryId(EDIT_KIND, state),
    title: formTitle,
    components: [
      {
        type: ComponentType.Label,
        label: formText,
        component: {
          type: ComponentType.TextInput,
          custom_id: SUMMARY_TEXT_ID,
          style: TextInputStyle.Paragraph,
          value: typed,
          max_length: OURS.summary,
          required: true,
        },
      },
    ],
  };
}
