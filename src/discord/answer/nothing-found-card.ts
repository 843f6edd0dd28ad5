import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { type Card, card, links, text } from '../card/components.ts';
import { clip, escapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';

/**
 * @param report - the report to read instead
 * @param examples - questions that it does answer
 * @returns the card that says that the reports do not hold the answer
 */
export function nothingFoundCard(report: Report, examples: readonly string[]): Card {
  return card(
    text(messages.nothingFound.sentence),
    ...(examples.length > 0
      ? [text(messages.nothingFound.hint, ...examples.map(exampleLine))]
      : []),
    ...links(report.url),
  );
}

/** @returns an example question as a line of a card */
export function exampleLine(example: string): string {
  return escapeText(clip(example, OURS.example));
}
