import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../src/search/search.ts';
import { realLibrary, realSynonyms } from '../../support/libraries.ts';

const search = createSearch(realLibrary, realSynonyms);

describe('a question without results is read in other ways', () => {
  test.each([
    ['on the wrong keyboard', 'hgsthvm hgwdkdm', 8],
    ['on the wrong keyboard, with shift', 'Hglrhjgdk', 4],
    ['in Latin letters', 'el sefara el seneya', 8],
    ['with digits for letters', 'kata2eb', 3],
    ['with digits for letters', '7okomet tobro2', 5],
    ['in Latin letters, with endings', 'moqateleen asle7a', 4],
  ])('%s: %s', (_, question, paragraph) => {
    const { results, closest, reading } = search.ask(question);
    // One word may be read as almost any other: it never gives an answer.
    const isAnswer = question.split(' ').length > 1;
    expect((isAnswer ? results[0] : closest)?.paragraph).toBe(paragraph);
    expect(reading).toMatch(/\p{Script=Arabic}/u);
  });

  test('and the reading is in the spelling of the report', () => {
    expect(search.ask('kata2eb').reading).toBe('كتائب');
    expect(search.ask('hgsthvm').reading).toBe('السفارة');
  });
});

test('a question that is answered as typed is not read in other ways', () => {
  expect(search.ask('السفارة الصينية').reading).toBeUndefined();
});

test.each([
  'asdfghjkl',
  'who won the world cup',
  'how to cook rice',
  'bonjour comment ca va',
  'lol',
  'brb',
  'اثممخ صخقمي',
])('%s stays unanswered', (question) => {
  expect(search.ask(question).results).toEqual([]);
});
