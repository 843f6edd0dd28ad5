import { expect, test } from 'vitest';
import { type PickedReport, readPicks } from '../../src/dev/eval/picked-reports.ts';
import { measureSummaries, type SummaryMeasures } from '../../src/dev/eval/summary-measures.ts';
import {
  leadSentences,
  ownSummary,
  type SummaryMethod,
} from '../../src/dev/eval/summary-methods.ts';
import { realLibrary } from '../support/libraries.ts';

/** Nine reports to which nothing was fitted, and what an editor would tell of each. */
const picked: readonly PickedReport[] = readPicks('tests/questions/picks.jsonl', realLibrary);

const measured = (method: SummaryMethod, longest: number) =>
  measureSummaries(picked, method, longest);
const sum = (measures: readonly SummaryMeasures[], of: (one: SummaryMeasures) => number) =>
  measures.reduce((total, one) => total + of(one), 0);

test.each([500, 1200])('at %i characters they hold more picks than lead sentences', (longest) => {
  const own = measured(ownSummary({}), longest);
  const lead = measured(leadSentences, longest);
  for (const rank of [1, 3, 6] as const) {
    const held = (measures: SummaryMeasures[]) => sum(measures, ({ picks }) => picks[rank].held);
    expect(held(own)).toBeGreaterThan(held(lead));
  }
  expect(sum(own, ({ figures }) => figures.held)).toBeGreaterThan(
    sum(lead, ({ figures }) => figures.held),
  );
});

test('nearly all hold the main news, even the short ones', () => {
  const held = (longest: number) =>
    sum(measured(ownSummary({}), longest), ({ picks }) => picks[1].held);
  expect(held(500)).toBeGreaterThanOrEqual(8);
  expect(held(1200)).toBe(9);
});

test.each([500, 1200, 2800])('at %i characters no stump, nothing that dangles', (longest) => {
  const own = measured(ownSummary({}), longest);
  expect(sum(own, ({ stumps, dangling, unanswered }) => stumps + dangling + unanswered)).toBe(0);
});
