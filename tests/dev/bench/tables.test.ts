import { expect, test } from 'vitest';
import type { KindTimes } from '../../../src/dev/bench/progress.ts';
import { growthTable, measurementTable } from '../../../src/dev/bench/tables.ts';

const asked = (kind: string, medianMs: number): KindTimes => ({
  step: 'asked',
  kind,
  count: 500,
  medianMs,
  p99Ms: 2 * medianMs,
});

test('an engine that gave up has its reason, and dashes for what is not known', () => {
  const built = { step: 'built', milliseconds: 12.34, bytes: 5_678_000 } as const;
  const table = measurementTable([
    {
      engine: 'first',
      built,
      asked: [asked('clean', 1), asked('misspelt', 20)],
      failure: undefined,
    },
    { engine: 'second', built, asked: [], failure: 'no answer' },
    { engine: 'third', built: undefined, asked: [], failure: 'no index' },
  ]);
  expect(table.split('\n')).toEqual([
    'engine  build ms  index MB  questions  asked  median ms  p99 ms',
    'first       12.3      5.68  clean        500      1.000   2.000',
    '                            misspelt     500     20.000  40.000',
    'second      12.3      5.68  –              –          –       –  no answer',
    'third          –         –  –              –          –       –  no index',
  ]);
});

test('growth is from one collection to the next, kind by kind', () => {
  const table = growthTable(
    new Map([
      [1000, [asked('clean', 2), asked('misspelt', 1)]],
      [10_000, [asked('clean', 5), asked('misspelt', 2)]],
      [100_000, [asked('clean', 50)]],
    ]),
  );
  expect(table.split('\n')).toEqual([
    'questions  1,000 to 10,000  10,000 to 100,000',
    'clean                × 2.5             × 10.0',
    'misspelt             × 2.0                  –',
  ]);
});
