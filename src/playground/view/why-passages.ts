import { decimal, percent, signed } from './formats.ts';
import { bdi, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { ShownPassage } from './why-data.ts';
import { matchList } from './why-words.ts';

const { why } = sentences;

/** @returns the best passages, best first */
export function passages(all: readonly ShownPassage[]): Tag {
  const list = tag('ol', { class: 'weighed' }, all.map(weighed));
  const shown = all.length === 0 ? tag('p', {}, why.noPassages) : list;
  return tag('div', {}, tag('h4', {}, why.passages), shown);
}

function weighed(passage: ShownPassage): Tag {
  const { title, paragraph, begins, rankScore, similarity, score, held } = passage;
  const numbers = [
    why.chance(percent(score)),
    why.rankScore(decimal(rankScore)),
    ...(similarity === undefined ? [] : [why.similarity(signed(similarity))]),
  ];
  const name = tag('strong', {}, why.paragraph(paragraph));
  return tag(
    'li',
    {},
    tag('p', {}, name, title !== undefined && [' — ', bdi(title)]),
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
  const table = tag(
    'table',
    { 'aria-label': name },
    tag(
      'tr',
      { class: 'small' },
      heads.map((head) => tag('th', { scope: 'col' }, head)),
    ),
    row(why.start, '', '', signed(intercept)),
    parts.map(({ feature, value, weight }) =>
      row(why.features[feature], decimal(value), decimal(weight), signed(value * weight)),
    ),
    row(why.sum, '', '', `${signed(sum)} ← ${percent(score)}`),
  );
  return tag('div', {}, tag('h4', {}, name), table);
}

function row(name: string, ...cells: readonly string[]): Tag {
  const shown = cells.map((cell) => tag('td', {}, bdi(cell)));
  return tag('tr', {}, tag('th', { scope: 'row' }, name), shown);
}
