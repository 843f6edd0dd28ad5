import { expect, onTestFinished, test, vi } from 'vitest';
import { ENGINES } from '../../../src/dev/bench/engines.ts';
import { madeUpLibrary } from '../../../src/dev/bench/made-up-library.ts';
import { timeNearest, timeWithEmbeddings } from '../../../src/dev/bench/measure-embeddings.ts';
import { ENGINE_COLUMNS, measureEngine } from '../../../src/dev/bench/measure-engine.ts';
import { measureReload } from '../../../src/dev/bench/measure-reload.ts';
import { quotedQuestions } from '../../../src/dev/bench/questions.ts';
import { folderWith } from '../../support/folder.ts';

const library = madeUpLibrary(40, 1);
const questions = { clean: quotedQuestions(library), other: ['كلمة'] };

test.each(ENGINES)('%s is measured with each kind of questions', async (engine) => {
  const rows: string[][] = [];
  const workload = { library, synonyms: [], questions };
  for await (const row of measureEngine(engine, workload, 5)) rows.push(row);
  expect(rows.map((row) => [row[0], row[3]])).toEqual([
    [engine, 'clean'],
    ['', 'other'],
  ]);
  for (const row of rows) {
    expect(row).toHaveLength(ENGINE_COLUMNS.length);
    expect(Number(row[4])).toBeGreaterThan(0);
    expect(Number(row[5])).toBeGreaterThan(0);
  }
});

test('a reload is measured, and what waits meanwhile', async () => {
  // A worker of the tests is ended before it would remove the folder.
  vi.stubEnv('TMPDIR', folderWith({}));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { readyMs, longestStallMs } = await measureReload(library);
  expect(readyMs).toBeGreaterThan(0);
  expect(longestStallMs).toBeGreaterThan(0);
});

test('the search for the nearest vectors is measured', async () => {
  expect(await timeNearest(50)).toMatchObject({ count: 200 });
});

test('answers are measured by words and with embeddings, no question twice with these', async () => {
  const embedded: string[] = [];
  const timings = await timeWithEmbeddings(async () => async (question) => {
    embedded.push(question);
    return undefined;
  });
  expect(Object.keys(timings)).toEqual(['by words', 'with embeddings']);
  expect(new Set(embedded).size).toBe(embedded.length);
  expect(embedded).toHaveLength(220);
});
