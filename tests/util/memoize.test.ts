import { expect, test, vi } from 'vitest';
import { runToEnd } from '../../src/util/cooperative.ts';
import { memoize, memoizeTask } from '../../src/util/memoize.ts';

test('memoize computes once for each object, also when the result is undefined', () => {
  const compute = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : name.length));
  const lengthOf = memoize(compute);
  const named = { name: 'سرت' };
  const nameless = { name: '' };
  for (const _ of [1, 2]) {
    expect(lengthOf(named)).toBe(3);
    expect(lengthOf(nameless)).toBeUndefined();
  }
  expect(compute).toHaveBeenCalledTimes(2);
});

test('memoizeTask computes ahead in steps or on the first call, and only once', () => {
  const computed: string[] = [];
  const lengthOf = memoizeTask(function* ({ name }: { name: string }) {
    yield;
    computed.push(name);
    return name.length;
  });
  const [ahead, late] = [{ name: 'سرت' }, { name: 'بوقرين' }];
  runToEnd(lengthOf.precompute(ahead));
  expect(computed).toEqual(['سرت']);
  for (const _ of [1, 2]) expect([lengthOf(ahead), lengthOf(late)]).toEqual([3, 6]);
  expect(computed).toEqual(['سرت', 'بوقرين']);
});
