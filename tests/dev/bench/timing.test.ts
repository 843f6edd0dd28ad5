import { expect, test } from 'vitest';
import { time } from '../../../src/dev/bench/timing.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('calls a function so often, so many times at once', async () => {
  let [calls, open, most] = [0, 0, 0];
  const call = async () => {
    calls++;
    most = Math.max(most, ++open);
    await turn();
    open--;
  };
  const timing = await time(call, { most: 10, inFlight: 4 });
  expect([calls, open, most, timing.count]).toEqual([10, 0, 4, 10]);
});

test('ends when the time is up, after one call at least', async () => {
  expect((await time(turn, { ms: 20, inFlight: 2 })).count).toBeGreaterThan(2);
  const slow = () => new Promise((resolve) => setTimeout(resolve, 20));
  expect((await time(slow, { ms: 1 })).count).toBe(1);
});

test('gives the median and the 99th percentile in milliseconds', async () => {
  let calls = 0;
  const call = () => new Promise((resolve) => setTimeout(resolve, ++calls % 10 === 0 ? 60 : 5));
  const { p50, p99, perSecond } = await time(call, { most: 20 });
  expect(p50).toBeGreaterThan(4);
  expect(p50).toBeLessThan(p99);
  expect(p99).toBeGreaterThan(55);
  expect(perSecond).toBeLessThan(20 / 0.2);
});

test('what a call throws ends it', async () => {
  const call = () => Promise.reject(new Error('it failed'));
  await expect(time(call, { most: 2 })).rejects.toThrow('it failed');
});
