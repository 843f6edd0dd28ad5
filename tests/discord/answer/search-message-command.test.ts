import { expect, test } from 'vitest';
import { bestQuestion } from '../../../src/discord/answer/search-message-command.ts';
import { createSearch } from '../../../src/search/search.ts';
import { realLibrary, realSynonyms } from '../../support/libraries.ts';

/** The maximum length of a message in Discord. */
const LONGEST_MESSAGE = 4000;
const search = createSearch(realLibrary, realSynonyms);

/** Sentences that are all different. */
function chatter(): string {
  let text = '';
  for (let nth = 1; text.length < LONGEST_MESSAGE; nth++) text += `كلام عابر رقم ${nth}. `;
  return text;
}

test('takes a short message as a whole', () => {
  expect(bestQuestion(' السفارة\nالصينية ', search)).toBe('السفارة الصينية');
});

test('takes the question that the report answers, wherever it is in a long message', () => {
  const question = 'متى أغلقت السفارة الصينية؟';
  for (const at of [0, 1000, 3000]) {
    const before = chatter()
      .slice(0, at)
      .replace(/[^.]*$/u, ' ');
    expect(bestQuestion(`${before}${question} ${chatter()}`, search)).toBe(question);
  }
});

test('searches for only some of the sentences of a long message', () => {
  let searches = 0;
  bestQuestion(chatter(), {
    rank() {
      searches++;
      return [];
    },
  });
  expect(searches).toBeGreaterThan(0);
  expect(searches).toBeLessThan(20);
});
