import { expect, test } from 'vitest';
import { createSearch } from '../../../src/search/search.ts';
import { realLibrary, realSynonyms } from '../../support/libraries.ts';

const search = createSearch(realLibrary, realSynonyms);

test.each([
  ['typed without a space', 'السفارةالصينية', 8],
  ['typed without a space after a question word', 'متىتغلق السفارة الصينية', 8],
])('words %s are split', (_, question, paragraph) => {
  const { results, closest } = search.ask(question);
  expect((results[0] ?? closest)?.paragraph).toBe(paragraph);
});
