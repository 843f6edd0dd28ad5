import { expect, test } from 'vitest';
import { burst, inFlight, inRotation } from '../../../src/dev/bench/load.ts';

const NO_END = Number.POSITIVE_INFINITY;

/** A act that lasts until others had their turn, and what is known of how it was done. */
function watched(succeeds: (index: number) => boolean = () => true) {
  const seen = { indices: [] as number[], under: 0, most: 0 };
  const act = async (index: number) => {
    seen.indices.push(index);
    seen.most = Math.max(seen.most, ++seen.under);
    await new Promise((resolve) => setImmediate(resolve));
    seen.under--;
    return succeeds(index);
  };
  return { seen, act };
}

test('keeps as many in flight as it is told, and does no more than it is told', async () => {
  const { seen, act } = watched();
  const { times, failures } = await inFlight(4, { count: 10, milliseconds: NO_END }, act);
  expect(seen.most).toBe(4);
  expect(seen.indices).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([times.length, failures]).toEqual([10, 0]);
});

test('ends when the time is up', async () => {
  const { seen, act } = watched();
  await inFlight(2, { count: NO_END, milliseconds: 5 }, act);
  expect(seen.under).toBe(0);
});

test('what failed is counted and has no time', async () => {
  const { act } = watched((index) => index % 2 === 0);
  const { times, failures } = await inFlight(1, { count: 5, milliseconds: NO_END }, act);
  expect([times.length, failures]).toEqual([3, 2]);
});

test('a burst begins all, whether the ones before have ended or not', async () => {
  const ends: (() => void)[] = [];
  const done = burst(3, 1, () => new Promise((resolve) => ends.push(() => resolve(true))));
  await expect.poll(() => ends.length).toBe(3);
  for (const end of ends) end();
  expect((await done).times).toHaveLength(3);
});

test('acts in rotation are done one after the other, each as if there were no others', async () => {
  const done: string[] = [];
  const named = (name: string) => async (index: number) => done.push(`${name}${index}`) > 0;
  const act = inRotation([named('a'), named('b')]);
  await inFlight(1, { count: 5, milliseconds: NO_END }, act);
  expect(done).toEqual(['a0', 'b0', 'a1', 'b1', 'a2']);
});
