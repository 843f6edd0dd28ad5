import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { type Card, card, links, reportHeading, text } from '../card/card-components.ts';
import { quote } from '../card/quote.ts';

/** @param paragraph - number of the paragraph in the report, from 1 */
export function paragraphCard(report: Report, paragraph: number): Card {
  return card(...paragraphParts(report, paragraph), ...links(report.url));
}

/** @returns a paragraph word for word, in Markdown */
export function quoteOf({ paragraphs }: Report, paragraph: number): string {
  return quote({ text: paragraphs[paragraph - 1] ?? '', highlights: [] });
}

/** @returns the heading, the paragraph and its place */
export function paragraphParts(report: Report, paragraph: number) {
  return [
    text(reportHeading(report)),
    text(quoteOf(report, paragraph)),
    text(`-# ${messages.answer.place(paragraph, report.paragraphs.length)}`),
  ];
}
