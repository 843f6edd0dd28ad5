import { messages } from '../../messages.ts';
import type { Result } from '../../search/search.ts';
import { type Card, card, rule, sourceLink, text } from '../components.ts';
import { clip, escapeText } from '../escape.ts';
import { OURS } from '../limits.ts';
import { quote } from './quote.ts';

/** What was asked, tidied, and how it was read, when otherwise. */
export interface Asked {
  readonly question: string;
  readonly reading: string | undefined;
}

/**
 * @param asked - the question
 * @param result - the passage that answers it
 * @returns the card that shows the passage word for word, where it stands, and its source
 */
export function answerCard({ question, reading }: Asked, result: Result): Card {
  const { report, paragraph, excerpt } = result;
  return card(
    text(
      messages.answer.question(show(question)),
      ...(reading === undefined ? [] : [messages.answer.understood(show(reading))]),
    ),
    rule(),
    text(`### ${escapeText(clip(report.title, OURS.title))}`, quote(excerpt)),
    text(`-# ${messages.answer.place(paragraph, report.paragraphs.length)}`),
    sourceLink(report.url),
  );
}

function show(question: string): string {
  return escapeText(clip(question, OURS.question));
}
