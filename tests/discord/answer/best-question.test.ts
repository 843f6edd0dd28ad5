import { expect, test } from 'vitest';
import { bestQuestion } from '../../../src/discord/answer/best-question.ts';
import { createSearch } from '../../../src/search/search.ts';
import { realLibrary, realSynonyms } from '../../support/libraries.ts';

/** The longest message that Discord takes of anybody. */
const LONGEST_MESSAGE = 4000;
const search = createSearch(realLibrary, realSynonyms);

/** Sentences of which no two are alike. */
function chatter(): string {
  let text = '';
  for (let nth = 1; text.length < LONGEST_MESSAGE; nth++) text += `كلام عابر رقم ${nth}. `;
  return text;
}

test('a short message is the question as a whole', () => {
  expect(bestQuestion(' السفارة\nالصينية ', search)).toBe('السفارة الصينية');
});

test('of a long message a question that the report knows, wherever it stands', () => {
  const question = 'متى أغلقت السفارة الصينية؟';
  for (const at of [0, 1000, 3000]) {
    const before = chatter()
      .slice(0, at)
      .replace(/[^.]*$/u, ' ');
    expect(bestQuestion(`${before}${question} ${chatter()}`, search)).toBe(question);
  }
});

test('however many sentences a message has, only some are searched for', () => {
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
