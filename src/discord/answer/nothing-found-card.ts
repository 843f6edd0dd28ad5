import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { type Card, card, links, part, rule, text } from '../card/card-components.ts';
import { clip, escapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { PARTS } from '../card/parts.ts';
import { exampleButtons } from './example-questions.ts';

/** @returns the card that says that the reports do not contain the answer, with a link to this report */
export function nothingFoundCard(
  question: string,
  report: Report,
  examples: readonly string[],
): Card {
  const { sentence, hint } = messages.nothingFound;
  return card(
    part(PARTS.question, escapeText(clip(question, OURS.question))),
    rule(),
    text(sentence),
    ...(examples.length > 0 ? [text(hint), ...exampleButtons(examples)] : []),
    ...links(report.url),
  );
}
