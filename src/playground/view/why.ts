import { percent } from './formats.ts';
import { icon } from './icons.ts';
import { bdi, button, type Markup, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { ShownExplanation, ShownPassage } from './why-data.ts';
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
  const { outcome, reading, thresholds } = explanation;
  const [first] = explanation.passages;
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
    tag('p', { class: 'why-outcome' }, why.outcome[outcome]),
    reading !== undefined && tag('p', {}, why.reading, ' ', bdi(reading)),
    first && decision(first, outcome, thresholds),
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

/** The checks of the first passage, each with whether it speaks for an answer. */
function decision(
  { score, subject, rejectionReasons, gates }: ShownPassage,
  outcome: ShownExplanation['outcome'],
  thresholds: ShownExplanation['thresholds'],
): Tag {
  const isLikely = !rejectionReasons.includes('probability');
  const isStrong = !rejectionReasons.includes('strongMatch');
  return tag(
    'ul',
    { class: 'checks' },
    check(
      isLikely,
      (isLikely ? why.enough : why.tooLittle)(percent(score), percent(thresholds.answer)),
    ),
    check(isStrong, isStrong ? why.strongMatch : why.weakMatch),
    rejectionReasons.includes('matchedWords') && check(false, why.fewWords),
    gates.length === 0 && check(true, why.noGates),
    ...gates.map(({ name, because }) =>
      check(false, because, ' ', tag('code', { class: 'small', dir: 'ltr' }, name)),
    ),
    outcome === 'closest' &&
      check(true, why.nearEnough(percent(subject), percent(thresholds.subject))),
    outcome === 'silent' && check(false, why.tooFar(percent(subject), percent(thresholds.subject))),
  );
}

function check(isFor: boolean, ...said: readonly Markup[]): Tag {
  const sign = icon(isFor ? 'tick' : 'close');
  return tag('li', { class: isFor ? 'check for' : 'check against' }, sign, tag('span', {}, said));
}
