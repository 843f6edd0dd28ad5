import { expect, test } from 'vitest';
import { buildKnowledge } from '../../src/app/build-knowledge.ts';
import { runCooperatively, runToEnd } from '../../src/util/cooperative.ts';
import { folderOf } from '../e2e/support/reports.ts';
import { turnsDuring } from '../support/turns.ts';

test('building yields to other tasks, with the same result', async () => {
  const folder = folderOf(1000);
  const { turns, result } = await turnsDuring(() => runCooperatively(buildKnowledge(folder)));
  const { library, search, examples } = result;
  expect(turns).toBeGreaterThan(2);

  const atOnce = runToEnd(buildKnowledge(folder));
  expect(library).toEqual(atOnce.library);
  expect(examples).toEqual(atOnce.examples);
  const question = 'القافلة ذات الرقم 7';
  expect(search.rank(question, 5)).toEqual(atOnce.search.rank(question, 5));
  expect(search.rank(question, 5)).toHaveLength(5);
});

test('an aborted build stops', async () => {
  const work = runCooperatively(
    buildKnowledge(folderOf(1000)),
    AbortSignal.abort(new Error('the end')),
  );
  await expect(work).rejects.toThrow('the end');
});
