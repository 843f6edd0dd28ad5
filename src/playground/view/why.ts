import { icon } from './icons.ts';
import { bdi, button, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { ShownExplanation } from './why-data.ts';
import { decisionByReader, decisionByWords } from './why-decision.ts';
import { likelihood, passages } from './why-passages.ts';
import { words } from './why-words.ts';

const { why } = sentences;

/** @returns the id of the region that explains why a message says what it says */
export function whyId(message: string): string {
  return `why-${message}`;
}

/** @returns the button that opens and closes it */
export function whyButton(message: string, isOpen: boolean): Tag {
  const controls = isOpen ? whyId(message) : undefined;
  const state = { 'aria-expanded': String(isOpen), 'aria-controls': controls };
  return button('link', { 'data-why': message, ...state }, why.ask);
}

/** @returns why a message says what it says: the whole way from the words to the decision */
export function whyRegion(message: string, explanation: ShownExplanation): Tag {
  const { outcome, reading, thresholds, judgement } = explanation;
  const [first] = explanation.passages;
  const said = judgement ? { ...why.outcome, ...why.reader.outcome } : why.outcome;
  const isSearched = outcome !== 'smallTalk' && outcome !== 'picked';
  return tag(
    'section',
    {
      id: whyId(message),
      class: 'why',
      'aria-label': why.title,
      // Screen readers read it on focus, not as a new message.
      'aria-live': 'off',
      tabindex: '-1',
    },
    tag('header', { class: 'line why-bar' }, tag('h3', {}, why.title), closer(message)),
    tag('p', { class: 'why-outcome' }, said[outcome]),
    reading !== undefined && tag('p', {}, why.reading, ' ', bdi(reading)),
    judgement && decisionByReader(judgement),
    first && !judgement && decisionByWords(first, outcome, thresholds),
    isSearched && words(explanation),
    isSearched && passages(explanation.passages),
    first && likelihood(first),
    tag('p', { class: 'small note' }, why.now),
  );
}

function closer(message: string): Tag {
  const name = { 'aria-label': why.close, title: why.close };
  return button('why-close', { 'data-why': message, ...name }, icon('close'));
}
