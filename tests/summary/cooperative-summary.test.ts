import { expect, test } from 'vitest';
import { summarise, summariseInTurns } from '../../src/summary/summarise.ts';
import { realLibrary, reportOf } from '../support/libraries.ts';
import { turnsDuring } from '../support/turns.ts';
import { FOOTBALL, LEAD, OIL } from './sentences.ts';

test('a cooperative summary is the same', async () => {
  const [report] = realLibrary;
  for (const longest of [500, 1200, 2800]) {
    expect(await summariseInTurns(report, longest)).toEqual(summarise(report, longest));
  }
});

test('the event loop runs while a long report is summarised', async () => {
  const paragraph = [LEAD, ...OIL, ...FOOTBALL].join(' ');
  const report = reportOf('أ', ...Array.from({ length: 2000 }, (_, at) => `${at} ${paragraph}`));
  const { turns } = await turnsDuring(() => summariseInTurns(report, 1200));
  expect(turns).toBeGreaterThan(2);
});
