import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misspell, randomNumbers } from '../../../src/dev/eval/random-typos.ts';
import { editDistance } from '../../../src/util/edit-distance.ts';

test('a seed gives the same typos every time, another seed others', () => {
  const question = 'متى تظل السفارة الصينية مغلقة في العاصمة الليبية طرابلس';
  const once = misspell(question, randomNumbers(7));
  expect(misspell(question, randomNumbers(7))).toBe(once);
  expect(misspell(question, randomNumbers(8))).not.toBe(once);
});

test('every word has one typo at most, short words none, and about 40 % of the others one', () => {
  const words = Array.from({ length: 2000 }, () => 'السفارة من');
  const edits = misspell(words.join(' '), randomNumbers(1))
    .split(' ')
    .filter((word) => word !== 'من')
    .map((word) => editDistance(word, 'السفارة'));
  expect(Math.max(...edits)).toBe(1);
  const share = edits.filter((count) => count > 0).length / edits.length;
  expect(share).toBeGreaterThan(0.35);
  expect(share).toBeLessThan(0.45);
});

test('for any seed the numbers lie from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const next = randomNumbers(seed);
      for (let count = 0; count < 50; count++) {
        const number = next();
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(1);
      }
    }),
  );
});
