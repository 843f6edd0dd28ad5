import { expect, test } from 'vitest';
import { normalise } from '../../src/arabic/normalise.ts';
import { questionStemsOf } from '../../src/arabic/spoken-forms.ts';
import { stem } from '../../src/arabic/stem.ts';

const normal = (word: string) => normalise(word).text;

test.each([
  ['a negation', 'ماسكروش', 'سكر'],
  ['an attached "to them"', 'بعتلهم', 'بعت'],
  ['several affixes', 'ماقالولهاش', 'قال'],
  ['a plural without its silent alef', 'سكرو', 'سكر'],
  ['a Moroccan future', 'غيمنعو', 'يمنع'],
  ['an Iraqi present', 'ديمنعون', 'يمنع'],
  ['"this" before the article', 'هالقانون', 'قانون'],
  ['"on" before the article', 'عالحدود', 'حدود'],
  ['a passive', 'انقتل', 'قتل'],
  ['an imperfect', 'يصيفط', 'صيفط'],
])('the spoken form with %s is found by its stem', (_, spoken, written) => {
  expect(questionStemsOf(normal(spoken))).toContain(stem(normal(written)));
});

test('the written reading comes first', () => {
  expect(questionStemsOf(normal('السفارة'))[0]).toBe(stem(normal('السفارة')));
});
