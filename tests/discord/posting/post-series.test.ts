import { expect, test } from 'vitest';
import { nextInSeries } from '../../../src/discord/posting/post-series.ts';
import { reportOf } from '../../support/libraries.ts';

const report = reportOf('أ', 'أولى.', 'ثانية.');
const post = (paragraph: number) => ({
  ...{ id: 'x', server: '1', channel: '2', moderator: '3', due: 0 },
  ...{ report: report.id, mark: 'علامة', title: 'عنوان', content: [] },
  series: { paragraph, hour: 9, minute: 30, zone: 'Europe/Paris' },
});
const next = (paragraph: number, isDone: boolean, now: string) =>
  nextInSeries(post(paragraph), isDone, [report], Date.parse(now));

test('the next paragraph comes at the same hour of the next day, also when the clock changes', () => {
  expect(next(1, true, '2027-03-26T08:30:02Z')).toMatchObject({
    due: Date.parse('2027-03-27T08:30Z'),
    series: { paragraph: 2 },
    title: 'عنوان أ (الفقرة ٢)',
  });
  // Summer time begins on the 28th.
  expect(next(1, true, '2027-03-27T08:30:02Z')?.due).toBe(Date.parse('2027-03-28T07:30Z'));
});

test('one that was hurried or late moves the next by a day, not by two', () => {
  expect(next(1, true, '2026-12-01T07:00Z')?.due).toBe(Date.parse('2026-12-02T08:30Z'));
  expect(next(1, true, '2026-12-01T09:20Z')?.due).toBe(Date.parse('2026-12-02T08:30Z'));
});

test('one that was missed comes again', () => {
  expect(next(2, false, '2026-12-01T12:00Z')?.series).toMatchObject({ paragraph: 2 });
});

test('it ends with the report, or when that is gone', () => {
  expect(next(2, true, '2026-12-01T08:30Z')).toBeUndefined();
  expect(nextInSeries(post(1), true, [reportOf('ب', 'نص.')], 0)).toBeUndefined();
  expect(nextInSeries({ ...post(1), series: undefined }, true, [report], 0)).toBeUndefined();
});
