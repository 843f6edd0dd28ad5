import { type Tag, tag } from './markup.ts';
import { percent, signed, written } from './numbers.ts';
import { sentences } from './page-messages.ts';
import type { CountedFeature, WeighedPassage } from './why-data.ts';
import { tied } from './why-words.ts';

const { why } = sentences;

/** @returns the best passages, best first */
export function passages(all: readonly WeighedPassage[]): Tag[] {
  return [
    tag('h4', {}, why.passages),
    all.length === 0
      ? tag('p', {}, why.noPassages)
      : tag('ol', { class: 'weighed' }, ...all.map(weighed)),
  ];
}

function weighed(passage: WeighedPassage): Tag {
  const { title, paragraph, begins, worth, similarity, score, held } = passage;
  const numbers = [
    why.chance(percent(score)),
    why.worth(written(worth)),
    ...(similarity === undefined ? [] : [why.nearness(signed(similarity))]),
  ];
  return tag(
    'li',
    {},
    tag(
      'p',
      {},
      tag('strong', {}, why.paragraph(paragraph)),
      ...(title === undefined ? [] : [' — ', tag('bdi', {}, title)]),
    ),
    tag('p', { class: 'begins', dir: 'auto' }, `${begins}…`),
    meter(score),
    tag('p', { class: 'small' }, numbers.join(' • ')),
    ...(held.length === 0
      ? []
      : [
          tag(
            'ul',
            { class: 'meanings', 'aria-label': why.holds },
            ...held.map((one) => tag('li', {}, ...tied(one))),
          ),
        ]),
  );
}

/** How likely a passage answers, drawn from right to left; its number stands beside it. */
function meter(share: number): Tag {
  const width = (100 * share).toFixed(1);
  const from = (100 - 100 * share).toFixed(1);
  const drawing = { viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  return tag(
    'svg',
    { ...drawing, class: 'meter' },
    tag('path', { class: 'meter-ground', d: 'M0 0h100v1H0Z' }),
    tag('path', { class: 'meter-value', d: `M${from} 0h${width}v1h-${width}Z` }),
  );
}

/** @returns what makes the likelihood of a passage, piece by piece */
export function likelihood({ paragraph, logit, score }: WeighedPassage): Tag[] {
  const { intercept, parts } = logit;
  const sum = parts.reduce((z, { value, weight }) => z + value * weight, intercept);
  const name = why.likelihood(why.paragraph(paragraph));
  const heads = [why.part, why.value, why.factor, why.adds];
  return [
    tag('h4', {}, name),
    tag(
      'table',
      { 'aria-label': name },
      tag(
        'thead',
        {},
        tag('tr', {}, ...heads.map((head) => tag('th', { scope: 'col', class: 'small' }, head))),
      ),
      tag(
        'tbody',
        {},
        row(why.start, ['', '', signed(intercept)]),
        ...parts.map(({ feature, value, weight }: CountedFeature) =>
          row(why.features[feature], [written(value), written(weight), signed(value * weight)]),
        ),
      ),
      tag('tfoot', {}, row(why.sum, ['', '', `${signed(sum)} ← ${percent(score)}`])),
    ),
  ];
}

function row(name: string, cells: readonly string[]): Tag {
  return tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, name),
    ...cells.map((cell) => tag('td', {}, tag('bdi', {}, cell))),
  );
}
