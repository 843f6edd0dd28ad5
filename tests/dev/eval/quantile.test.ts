import { expect, test } from 'vitest';
import { quantile } from '../../../src/dev/eval/quantile.ts';

test.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, at) => 100 - at), 0.99, 99],
  [[7, 5], 0.99, 7],
  [[7], 0.5, 7],
  [[2, 1], 0, 1],
  [[1, 2], 1, 2],
  [[], 0.5, Number.NaN],
])('of %j at %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test('leaves its argument as it is', () => {
  const values = [2, 1];
  quantile(values, 0.5);
  expect(values).toEqual([2, 1]);
});
