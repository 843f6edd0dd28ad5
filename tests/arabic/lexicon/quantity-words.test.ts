import { expect, test } from 'vitest';
import { isNumberWord, isTimeWord } from '../../../src/arabic/lexicon/quantity-words.ts';
import { stem } from '../../../src/arabic/stem.ts';
import { wordList } from '../../../src/arabic/word-list.ts';

const numbers = (text: string) => wordList(text).map((term) => isNumberWord(term, stem(term)));

test('numbers, also as words, and duals of counted nouns are quantities', () => {
  expect(numbers('15 خمسة عشر وثلاثون ألفين موقعين مرتان عشرات')).not.toContain(false);
});

test('words that only look like numbers or duals are not', () => {
  expect(numbers('في فين مسلمين بين الذين السفينة القوات')).not.toContain(true);
});

test('recognises days and months in any inflection', () => {
  expect(wordList('نوفمبر الأحد أسابيع والشهر').every((term) => isTimeWord(stem(term)))).toBe(true);
});
