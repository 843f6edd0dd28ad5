import { type Tag, tag } from './markup.ts';
import { percent, written } from './numbers.ts';
import { sentences } from './page-messages.ts';
import type { AskedWord, Explanation, Meant } from './why-data.ts';

const { why } = sentences;

/** @returns the words of a question, with what each was taken to mean */
export function words({ words: asked, leftOut }: Explanation): Tag {
  const isMissing = asked.some(({ meanings }) => !isMeant(meanings));
  return tag(
    'div',
    {},
    tag('h4', {}, why.words),
    asked.length === 0
      ? tag('p', {}, why.noWords)
      : tag('ul', { class: 'asked-words' }, ...asked.map(askedWord)),
    isMissing && tag('p', { class: 'small note' }, why.synonyms),
    leftOut.length > 0 && tag('p', { class: 'small note' }, why.leftOut(leftOut)),
  );
}

function askedWord({ word, weight, meanings }: AskedWord): Tag {
  return tag(
    'li',
    {},
    tag(
      'p',
      {},
      tag('bdi', { class: 'name' }, word),
      ' ',
      tag('span', { class: 'small' }, why.weight(written(weight))),
    ),
    !isMeant(meanings) &&
      tag('p', { class: 'failure' }, meanings.length === 0 ? why.notHeld : why.onlyAlike),
    tied(meanings),
  );
}

/** @returns words of the reports, each with what ties it and how surely; undefined for none */
export function tied(all: readonly Meant[], label?: string): Tag | undefined {
  if (all.length === 0) return undefined;
  const items = all.map(({ term, tie, sure }) => {
    const how = tie === 'same' ? why.ties.same : `${why.ties[tie]} ${percent(sure)}`;
    return tag('li', {}, tag('bdi', { class: 'name' }, term), tag('span', { class: 'small' }, how));
  });
  return tag('ul', { class: 'meanings', 'aria-label': label }, ...items);
}

/** Whether more than letters that happen to be alike ties a word to the reports. */
function isMeant(meanings: readonly Meant[]): boolean {
  return meanings.some(({ tie }) => tie !== 'skeleton' && tie !== 'trigrams');
}
