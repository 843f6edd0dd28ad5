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

test('separates numbers from letters', () => {
  expect(terms('سنة ١٣٥٤م، بنسبة 45,44%')).toEqual(['سنه', '1354', 'م', 'بنسبه', '45.44']);
});

test.each(['3.5', '3٫5', '3,5', '3،5', '٣٫٥', '٣،٥'])('%s is one decimal', (number) => {
  expect(terms(`بلغ ${number}، مليون`)).toEqual(['بلغ', '3.5', 'مليون']);
});

test.each([
  ['1,340', '1,340'],
  ['1٬340', '1,340'],
  ['12,345,678', '12,345,678'],
])('the thousands of %s stay parted', (number, term) => {
  expect(terms(number)).toEqual([term]);
});

test('finds nothing in punctuation, emoji and blanks', () => {
  expect(terms('؟؟؟ 😂 … \u200b')).toEqual([]);
});

test('for any text: a term is the normalised form of the word at its place', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      for (const { term, start, end } of tokenise(text)) {
        const word = normalise(text.slice(start, end)).text;
        expect(word.replace(/[,،]/gu, '.')).toContain(term.replace(/,/gu, '.'));
      }
    }),
  );
});
