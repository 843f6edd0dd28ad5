import { expect, test, vi } from 'vitest';
import { oncePer } from '../../src/knowledge/once-per.ts';

test('is worked out once for each object, also when there is nothing', () => {
  const workOut = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : name.length));
  const lengthOf = oncePer(workOut);
  const named = { name: 'سرت' };
  const nameless = { name: '' };
  for (const _ of [1, 2]) {
    expect(lengthOf(named)).toBe(3);
    expect(lengthOf(nameless)).toBeUndefined();
  }
  expect(workOut).toHaveBeenCalledTimes(2);
});
