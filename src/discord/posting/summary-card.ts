import {
  type APIComponentInContainer,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type Message,
  TextInputStyle,
} from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { allowedLength } from '../../summary/summary-length.ts';
import {
  button,
  buttons,
  type Card,
  card,
  links,
  part,
  rule,
  text,
} from '../card/card-components.ts';
import { clip, escapeText } from '../card/escape.ts';
import { OURS, SUMMARY_LENGTHS } from '../card/limits.ts';
import { PARTS, textOf } from '../card/parts.ts';
import { reportHeading } from '../card/report-heading.ts';
import {
  CANCEL_KIND,
  EDIT_KIND,
  PUBLISH_KIND,
  RESUME_KIND,
  type SummaryState,
  summaryId,
} from './summary-id.ts';

/** A summary as it will be read. */
export interface Summary {
  readonly report: Report;
  /** Escaped, a point a line. */
  readonly text: string;
  /** The name of who changed the report's own sentences; undefined: nobody did. */
  readonly editor: string | undefined;
}

export const SUMMARY_TEXT_ID = 'text';

/** @returns the card that is posted for all */
export function summaryCard(summary: Summary): Card {
  return card(...summaryParts(summary), ...links(summary.report.url));
}

/** @returns the card that shows the moderator what would be posted, and where */
export function previewCard(summary: Summary, state: SummaryState): Card {
  const { preview, publish, edit, cancel } = messages.summary;
  const where = preview(`<#${state.channelId}>`);
  return card(
    text(isAllThereIs(summary, state) ? `${where}\n${messages.summary.allThereIs}` : where),
    rule(),
    ...summaryParts(summary, part(PARTS.summary, summary.text)),
    buttons(
      button(publish, summaryId(PUBLISH_KIND, state)),
      button(edit, summaryId(EDIT_KIND, state)),
      button(cancel, summaryId(CANCEL_KIND, state)),
    ),
    ...links(summary.report.url),
  );
}

/** Whether the report is too short for a summary of the length asked for. */
function isAllThereIs({ report, editor }: Summary, state: SummaryState): boolean {
  const wanted = SUMMARY_LENGTHS[state.length];
  return editor === undefined && allowedLength(report, wanted) < wanted;
}

/** @returns the title with the date, the points, and whose words they are */
export function summaryParts(
  { report, text: points, editor }: Summary,
  shown: APIComponentInContainer = text(points),
): APIComponentInContainer[] {
  const { verbatim, edited } = messages.summary;
  const origin = editor === undefined ? verbatim : edited(escapeText(clip(editor, OURS.name)));
  return [text(reportHeading(report)), shown, text(`-# ${origin}`)];
}

/** @returns the card that keeps an edit that is too long to be posted, so that it can be shortened */
export function draftCard(typed: string, state: SummaryState): Card {
  const { tooLong, resume } = messages.summary;
  return card(
    text(tooLong),
    buttons(button(resume, summaryId(RESUME_KIND, state))),
    rule(),
    part(PARTS.draft, typed),
  );
}

/** @returns the text that a card keeps; undefined for another message */
export function readDraft(message: Message): string | undefined {
  return textOf(message, PARTS.draft);
}

/**
 * @param typed - the text to begin with, as it reads
 * @returns the form in which a moderator edits the text of a preview
 */
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

/** @returns the escaped text of the summary that a preview shows; undefined for another message */
export function readSummary(message: Message): string | undefined {
  return textOf(message, PARTS.summary);
}
