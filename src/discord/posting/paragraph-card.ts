import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { type Card, card, links, text } from '../card/card-components.ts';
import { LIMITS, OURS } from '../card/limits.ts';
import { shortQuote } from '../card/quote.ts';
import { reportHeading } from '../card/report-heading.ts';

/** Room for the title, the date and the line that says where the paragraph stands. */
const ROOM_FOR_REST = 2 * OURS.title + 100;

/**
 * @param paragraph - which paragraph of the report, counted from 1
 * @returns the card that shows it word for word, with its source
 */
export function paragraphCard(report: Report, paragraph: number): Card {
  const whole = report.paragraphs[paragraph - 1] ?? '';
  const room = LIMITS.messageText - ROOM_FOR_REST;
  return card(
    text(reportHeading(report)),
    text(shortQuote({ text: whole, highlights: [] }, room)),
    text(`-# ${messages.answer.place(paragraph, report.paragraphs.length)}`),
    ...links(report.url),
  );
}
