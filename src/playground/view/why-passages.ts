import { type Tag, tag } from './markup.ts';
import { percent, signed, written } from './numbers.ts';
import { sentences } from './page-messages.ts';
import type { ShownPassage } from './why-data.ts';
import { matchList } from './why-words.ts';

const { why } = sentences;

/** @returns the best passages, best first */
export function passages(all: readonly ShownPassage[]): Tag {
  return tag(
    'div',
    {},
    tag('h4', {}, why.passages),
    all.length === 0
      ? tag('p', {}, why.noPassages)
      : tag('ol', { class: 'weighed' }, ...all.map(weighed)),
  );
}

function weighed(passage: ShownPassage): Tag {
  const { title, paragraph, begins, rankScore, similarity, score, held } = passage;
  const named = title === undefined ? [] : [' — ', tag('bdi', {}, title)];
  const numbers = [
    why.chance(percent(score)),
    why.rankScore(written(rankScore)),
    ...(similarity === undefined ? [] : [why.similarity(signed(similarity))]),
  ];
  return tag(
    'li',
    {},
    tag('p', {}, tag('strong', {}, why.paragraph(paragraph)), ...named),
    tag('p', { class: 'begins', dir: 'auto' }, `${begins}…`),
    tag('p', { class: 'small' }, numbers.join(' • ')),
    matchList(held, why.holds),
  );
}

/** @returns what makes the likelihood of a passage, piece by piece */
export function likelihood({ paragraph, logit, score }: ShownPassage): Tag {
  const { intercept, parts } = logit;
  const sum = parts.reduce((z, { value, weight }) => z + value * weight, intercept);
  const name = why.likelihood(why.paragraph(paragraph));
  const heads = [why.part, why.value, why.factor, why.adds];
  const features = parts.map(({ feature, value, weight }) =>
    row(why.features[feature], written(value), written(weight), signed(value * weight)),
  );
  return tag(
    'div',
    {},
    tag('h4', {}, name),
    tag(
      'table',
      { 'aria-label': name },
      tag('tr', { class: 'small' }, ...heads.map((head) => tag('th', { scope: 'col' }, head))),
      row(why.start, '', '', signed(intercept)),
      ...features,
      row(why.sum, '', '', `${signed(sum)} ← ${percent(score)}`),
    ),
  );
}

function row(name: string, ...cells: readonly string[]): Tag {
  return tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, name),
    ...cells.map((cell) => tag('td', {}, tag('bdi', {}, cell))),
  );
}
