import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../src/arabic/normalise.ts';
import { tokenise } from '../../src/arabic/tokenise.ts';
import { anyText } from '../support/texts.ts';

const words = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));
const terms = (text: string) => tokenise(text).map(({ term }) => term);

test('finds words between any punctuation', () => {
  expect(words('(ولا يزال «الخلاف»، الأرض.وذكرت')).toEqual([
    'ولا',
    'يزال',
    'الخلاف',
    'الأرض',
    'وذكرت',
  ]);
  expect(words('القُــوّاتُ.')).toEqual(['القُــوّاتُ']);
});

test('separates numbers from letters and keeps their separators', () => {
  expect(terms('سنة ١٣٥٤م، بنسبة 45,44%')).toEqual(['سنه', '1354', 'م', 'بنسبه', '45,44']);
});

test('finds nothing in punctuation, emoji and blanks', () => {
  expect(terms('؟؟؟ 😂 … \u200b')).toEqual([]);
});

test('for any text: a term is the normalised form of the word at its place', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      for (const { term, start, end } of tokenise(text)) {
        expect(normalise(text.slice(start, end)).text).toContain(term);
      }
    }),
  );
});
