import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/util/edit-distance.ts';

test.each([
  ['سفارة', 'سفارة', 0],
  ['سفارة', 'سفرة', 1],
  ['سفارة', 'سففارة', 1],
  ['سفارة', 'سقارة', 1],
  ['سفارة', 'سافرة', 1],
  ['', 'سرت', 3],
  ['سرت', 'بنغازي', 6],
])('%s to %s is %i', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});

test('for any words: symmetric, 0 only for equal words, at most the longer length', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ابتسمل'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editDistance(a, b);
      expect(edits).toBe(editDistance(b, a));
      expect(edits === 0).toBe(a === b);
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});
