import { expect, test } from 'vitest';
import {
  botTable,
  interactionTable,
  serversTable,
  soakTable,
} from '../../../src/dev/bench/bot-tables.ts';
import type { BotMeasurement } from '../../../src/dev/bench/compare-bots.ts';

const measured = (name: string, times: readonly number[], cpuMs: number): BotMeasurement => ({
  name,
  interactions: [{ kind: 'ask', inFlight: 1, times, failures: 1, totalMs: 1000, cpuMs }],
  firstAnswerMs: 1234.5,
  burst: { times: [3, 4], failures: 18, totalMs: 1000 },
  residentBytes: [100 * 2 ** 20, 120 * 2 ** 20],
});
const bots = [measured('echo', [1, 1, 1, 1], 5), measured('zajel', [2, 2, 8], 10)];

test('bots stand below the first, with their share of what that one reaches', () => {
  expect(interactionTable(bots)).toBe(
    [
      'interaction  in flight  bot    answered  late  median ms  p99 ms  a second  of echo  CPU ms',
      'ask                  1  echo          4     1       1.00    1.00         4             1.00',
      'ask                  1  zajel         3     1       2.00    8.00         3     75 %    2.50',
    ].join('\n'),
  );
});

test('start, memory and the burst', () => {
  expect(botTable(bots).split('\n').at(-1)).toBe(
    'zajel             1235         100        120      2    18       3.00    4.00',
  );
});

test('what a bot held before many interactions and after them', () => {
  const before = { usedBytes: 30 * 2 ** 20, residentBytes: 100 * 2 ** 20 };
  const after = { usedBytes: 31 * 2 ** 20, residentBytes: 90 * 2 ** 20 };
  const load = { times: [1, 1, 1, 5], failures: 2, totalMs: 2000 };
  expect(soakTable({ load, before, after })).toBe(
    [
      'answered  late  median ms  p99 ms  a second  heap MiB before  after  resident MiB before  after',
      '       4     2       1.00    5.00         2               30     31                  100     90',
    ].join('\n'),
  );
});

test('what a bot holds in so many servers', () => {
  const memory = { usedBytes: 30 * 2 ** 20, residentBytes: 100 * 2 ** 20 };
  const rows = serversTable([{ servers: 2500, firstAnswerMs: 1234.5, memory }]).split('\n');
  expect(rows.at(-1)).toBe('  2,500             1235        30           100');
});
