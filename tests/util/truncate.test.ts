import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncationPoint } from '../../src/util/truncate.ts';
import { anyText } from '../support/texts.ts';

const cut = (text: string, maxLength: number, start = 0) =>
  text.slice(start, truncationPoint(text, maxLength, start));

test.each([
  ['a text that fits is kept whole', 'وصلت القافلة', 12, 'وصلت القافلة'],
  ['after a word', 'وصلت القافلة أمس', 14, 'وصلت القافلة'],
  ['after a word that just fits', 'وصلت القافلة أمس', 12, 'وصلت القافلة'],
  ['without trailing white space', 'وصلت \n القافلة', 7, 'وصلت'],
  ['within a word longer than half of the length', 'في القسطنطينية', 8, 'في القسط'],
  ['never within a character', '😀😀😀', 3, '😀'],
])('%s', (_, text, maxLength, expected) => {
  expect(cut(text, maxLength)).toBe(expected);
});

test('a piece may begin anywhere', () => {
  expect(cut('وصلت القافلة أمس إلى المدينة', 16, 5)).toBe('القافلة أمس إلى');
});

test('for any text: no piece is empty or too long, and the pieces cover the text', () => {
  fc.assert(
    fc.property(anyText(), fc.integer({ min: 2, max: 50 }), (text, maxLength) => {
      let start = 0;
      while (start < text.length) {
        const end = truncationPoint(text, maxLength, start);
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(maxLength);
        start = end;
      }
    }),
  );
});
