import { expect, test } from 'vitest';
import { createSearch } from '../../../src/search/search.ts';
import { realLibrary, realSynonyms } from '../../support/libraries.ts';

const search = createSearch(realLibrary, realSynonyms);

test.each([
  ['run together', 'السفارةالصينية', 8],
  ['run together with a question word', 'متىتغلق السفارة الصينية', 8],
  ['parted', 'السفا رة الصينية', 8],
])('words that are %s are mended', (_, question, paragraph) => {
  const { results, closest } = search.ask(question);
  expect((results[0] ?? closest)?.paragraph).toBe(paragraph);
});
