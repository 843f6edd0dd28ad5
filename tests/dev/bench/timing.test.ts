import { describe, expect, test } from 'vitest';
import { inTurn, timeQuestions } from '../../../src/dev/bench/timing.ts';
import { quantile } from '../../../src/dev/eval/quantile.ts';

describe('quantile', () => {
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
});

test('asks every question once, in order', () => {
  const asked: string[] = [];
  const times = timeQuestions((question) => asked.push(question), ['a', 'b', 'c'], 60_000);
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(times).toHaveLength(3);
});

test('asks one question even when there is no time', () => {
  expect(timeQuestions(() => undefined, ['a', 'b'], 0)).toHaveLength(1);
});

test('warms up with every kind in turn', () => {
  const questions = [
    { kind: 'clean', texts: ['a', 'b'] },
    { kind: 'other', texts: ['1'] },
  ];
  expect(inTurn(questions)).toEqual(['a', '1', 'b']);
});
