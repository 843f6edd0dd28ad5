import { type Tag, tag } from './markup.ts';
import { percent, written } from './numbers.ts';
import { sentences } from './page-messages.ts';
import type { AskedWord, Explanation, Meant } from './why-data.ts';

const { why } = sentences;

/** @returns the words of a question, with what each was taken to mean */
export function words({ words: asked, leftOut }: Explanation): Tag[] {
  const isMissing = asked.some(({ meanings }) => !isMeant(meanings));
  return [
    tag('h4', {}, why.words),
    asked.length === 0
      ? tag('p', {}, why.noWords)
      : tag('ul', { class: 'asked-words' }, ...asked.map(askedWord)),
    ...(isMissing ? [tag('p', { class: 'small' }, why.synonyms)] : []),
    ...(leftOut.length === 0 ? [] : [tag('p', { class: 'small' }, why.leftOut(leftOut))]),
  ];
}

function askedWord({ word, weight, meanings }: AskedWord): Tag {
  return tag(
    'li',
    {},
    tag(
      'p',
      { class: 'asked-word' },
      tag('bdi', { class: 'name' }, word),
      tag('span', { class: 'small' }, why.weight(written(weight))),
    ),
    ...meant(meanings),
  );
}

function meant(meanings: readonly Meant[]): Tag[] {
  if (meanings.length === 0) return [tag('p', { class: 'failure not-held' }, why.notHeld)];
  return [
    ...(isMeant(meanings) ? [] : [tag('p', { class: 'failure not-held' }, why.onlyAlike)]),
    tag('ul', { class: 'meanings' }, ...meanings.map((one) => tag('li', {}, ...tied(one)))),
  ];
}

/** @returns a word of the reports, with what ties it and how surely */
export function tied({ term, tie, sure }: Meant): Tag[] {
  const how = tie === 'same' ? why.ties.same : `${why.ties[tie]} ${percent(sure)}`;
  return [tag('bdi', { class: 'name' }, term), tag('span', { class: 'small' }, how)];
}

/** Whether more than letters that happen to be alike ties a word to the reports. */
function isMeant(meanings: readonly Meant[]): boolean {
  return meanings.some(({ tie }) => tie !== 'skeleton' && tie !== 'trigrams');
}
