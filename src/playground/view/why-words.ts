import { decimal, percent } from './formats.ts';
import { bdi, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { AskedWord, ShownExplanation, ShownMatch } from './why-data.ts';

const { why } = sentences;

/** @returns the words of a question, with their matches */
export function words({ words: asked, leftOut }: ShownExplanation): Tag {
  const isMissing = asked.some(({ matches }) => !hasMeaning(matches));
  return tag(
    'div',
    {},
    tag('h4', {}, why.words),
    asked.length === 0 && tag('p', {}, why.noWords),
    asked.length > 0 && tag('ul', { class: 'asked-words' }, asked.map(askedWord)),
    isMissing && tag('p', { class: 'small note' }, why.synonyms),
    leftOut.length > 0 && tag('p', { class: 'small note' }, why.leftOut(leftOut)),
  );
}

function askedWord({ word, weight, matches }: AskedWord): Tag {
  const weighed = tag('span', { class: 'small' }, why.weight(decimal(weight)));
  const problem = matches.length === 0 ? why.notHeld : why.onlyAlike;
  return tag(
    'li',
    {},
    tag('p', {}, bdi(word, 'name'), ' ', weighed),
    !hasMeaning(matches) && tag('p', { class: 'failure' }, problem),
    matchList(matches),
  );
}

/** @returns matching words of the reports, each with why and how surely it matches; undefined for none */
export function matchList(all: readonly ShownMatch[], label?: string): Tag | undefined {
  if (all.length === 0) return undefined;
  const items = all.map(({ term, kind, confidence }) => {
    const how = kind === 'same' ? why.kinds.same : `${why.kinds[kind]} ${percent(confidence)}`;
    return tag('li', {}, bdi(term, 'name'), tag('span', { class: 'small' }, how));
  });
  return tag('ul', { class: 'meanings', 'aria-label': label }, items);
}

/** Whether any match is more than accidentally similar consonants. */
function hasMeaning(matches: readonly ShownMatch[]): boolean {
  return matches.some(({ kind }) => kind !== 'skeleton');
}
