import { messages } from '../../messages.ts';
import type { Result } from '../../search/search.ts';
import { type Card, card, rule, sourceLink, text } from '../components.ts';
import { clip, escapeText } from '../escape.ts';
import { OURS } from '../limits.ts';
import { quote } from './quote.ts';

/**
 * @param question - what was asked, as typed but tidied
 * @param result - the passage that answers it
 * @returns the card that shows the passage word for word, where it stands, and its source
 */
export function answerCard(question: string, result: Result): Card {
  const { report, paragraph, excerpt } = result;
  return card(
    text(messages.answer.question(escapeText(clip(question, OURS.question)))),
    rule(),
    text(`### ${escapeText(clip(report.title, OURS.title))}`, quote(excerpt)),
    text(`-# ${messages.answer.place(paragraph, report.paragraphs.length)}`),
    sourceLink(report.url),
  );
}
