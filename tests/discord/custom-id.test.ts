import { expect, test } from 'vitest';
import { pageButtonId, parsePageButtonId } from '../../src/discord/custom-id.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { reportOf } from '../support/libraries.ts';

const report = reportOf(`تقرير:${'طويل'.repeat(50)}`, 'نص');

test('a button leads to its report and page, whatever the report is called', () => {
  const id = pageButtonId(report.id, 12);
  expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
  expect(parsePageButtonId(id, [reportOf('آخر', 'نص'), report])).toEqual({ report, page: 12 });
});

test('a button of a report that is gone is told from one that never was', () => {
  expect(parsePageButtonId(pageButtonId('قديم', 1), [report])).toEqual({
    report: undefined,
    page: 1,
  });
  expect(parsePageButtonId('page:1', [report])).toBeUndefined();
  expect(parsePageButtonId('', [report])).toBeUndefined();
});
