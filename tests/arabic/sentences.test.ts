import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauses, sentences } from '../../src/arabic/sentences.ts';
import { anyText } from '../support/texts.ts';

const split = (text: string) => sentences(text).map(([start, end]) => text.slice(start, end));

test.each([
  ['a stop without a space', 'مكاسب على الأرض.وذكرت صحيفة', ['مكاسب على الأرض.', 'وذكرت صحيفة']],
  ['question, exclamation, ellipsis', 'لماذا؟ نعم! ربما… لا', ['لماذا؟', 'نعم!', 'ربما…', 'لا']],
  ['quotation marks that close on it', 'قال «نعم.» وذهب. «لا»', ['قال «نعم.»', 'وذهب.', '«لا»']],
  ['a full stop after a number', 'حدث ذلك عام 2016. ثم', ['حدث ذلك عام 2016.', 'ثم']],
  ['a line end', 'سطر\nسطر', ['سطر', 'سطر']],
])('ends a sentence at %s', (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test.each(['بلغ 1.5 مليون', 'قال د. أحمد إنه', 'على zajelnews.net نشر'])(
  'not inside %j',
  (text) => {
    expect(split(text)).toEqual([text]);
  },
);

test('clauses end at commas, except inside numbers', () => {
  const text = 'أولا، ثانيا؛ 45,44 ثالثا';
  expect(clauses(text, [0, text.length]).map(([start, end]) => text.slice(start, end))).toEqual([
    'أولا،',
    'ثانيا؛',
    '45,44 ثالثا',
  ]);
});

test('for any text: sentences are in order, do not overlap, and omit only white space', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      let at = 0;
      for (const [start, end] of sentences(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(start).toBeLessThan(end);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
