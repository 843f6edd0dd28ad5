import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncationPoint } from '../../src/util/truncate.ts';
import { anyText } from '../support/texts.ts';

const cut = (text: string, room: number, start = 0) =>
  text.slice(start, truncationPoint(text, room, start));

test.each([
  ['what fits is left whole', 'وصلت القافلة', 12, 'وصلت القافلة'],
  ['behind a word', 'وصلت القافلة أمس', 14, 'وصلت القافلة'],
  ['behind a word that just fits', 'وصلت القافلة أمس', 12, 'وصلت القافلة'],
  ['without the white space behind it', 'وصلت \n القافلة', 7, 'وصلت'],
  ['through a word longer than half of the room', 'في القسطنطينية', 8, 'في القسط'],
  ['never through a character', '😀😀😀', 3, '😀'],
])('%s', (_, text, room, expected) => {
  expect(cut(text, room)).toBe(expected);
});

test('a piece may begin anywhere', () => {
  expect(cut('وصلت القافلة أمس إلى المدينة', 16, 5)).toBe('القافلة أمس إلى');
});

test('for any text: a piece is not empty, fits, and goes on to the end', () => {
  fc.assert(
    fc.property(anyText(), fc.integer({ min: 2, max: 50 }), (text, room) => {
      let start = 0;
      while (start < text.length) {
        const end = truncationPoint(text, room, start);
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(room);
        start = end;
      }
    }),
  );
});
