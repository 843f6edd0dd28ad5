import { expect, test, vi } from 'vitest';
import { runToEnd } from '../../src/util/cooperative.ts';
import { memoize, memoizeTask } from '../../src/util/memoize.ts';

test('is worked out once for each object, also when there is nothing', () => {
  const workOut = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : name.length));
  const lengthOf = memoize(workOut);
  const named = { name: 'سرت' };
  const nameless = { name: '' };
  for (const _ of [1, 2]) {
    expect(lengthOf(named)).toBe(3);
    expect(lengthOf(nameless)).toBeUndefined();
  }
  expect(workOut).toHaveBeenCalledTimes(2);
});

test('is worked out in steps before anybody asks, or when somebody does, and not again', () => {
  const worked: string[] = [];
  const lengthOf = memoizeTask(function* ({ name }: { name: string }) {
    yield;
    worked.push(name);
    return name.length;
  });
  const [ahead, late] = [{ name: 'سرت' }, { name: 'بوقرين' }];
  runToEnd(lengthOf.ahead(ahead));
  expect(worked).toEqual(['سرت']);
  for (const _ of [1, 2]) expect([lengthOf(ahead), lengthOf(late)]).toEqual([3, 6]);
  expect(worked).toEqual(['سرت', 'بوقرين']);
});
