import { describe, expect, test } from 'vitest';
import {
  dayAt,
  firstDayOf,
  periodNamed,
  reportsIn,
} from '../../../src/discord/posting/digest-period.ts';
import type { Library } from '../../../src/knowledge/report.ts';
import { reportOf } from '../../support/libraries.ts';

const of = (id: string, date?: string) => ({ ...reportOf(id, 'نص'), date });
const library: Library = [
  of('tomorrow', '2026-03-03'),
  of('today', '2026-03-02'),
  of('sixth', '2026-02-24'),
  of('seventh', '2026-02-23'),
  of('undated'),
];
const idsIn = (...period: Parameters<typeof reportsIn>) => reportsIn(...period).map(({ id }) => id);

describe('the reports of a period', () => {
  test('are those of its days, newest first; without a date none counts', () => {
    expect(idsIn(library, 'today', '2026-03-02')).toEqual(['today']);
    expect(idsIn(library, 'week', '2026-03-02')).toEqual(['today', 'sixth']);
    expect(idsIn(library, 'week', '2026-03-01')).toEqual(['sixth', 'seventh']);
    expect(idsIn(library, 'today', '2026-03-01')).toEqual([]);
  });

  test('a week is seven days, today the last, over the end of a month and a year', () => {
    expect(firstDayOf('today', '2026-03-02')).toBe('2026-03-02');
    expect(firstDayOf('week', '2026-03-02')).toBe('2026-02-24');
    expect(firstDayOf('week', '2026-01-03')).toBe('2025-12-28');
  });

  test('has a name that is known', () => {
    expect(periodNamed('week')).toBe('week');
    for (const name of ['toString', 'month', '', null, undefined]) {
      expect(periodNamed(name)).toBeUndefined();
    }
  });
});

test('the day is that of the time zone', () => {
  const late = Date.parse('2026-03-01T22:30:00Z');
  expect(dayAt(late, 'UTC')).toBe('2026-03-01');
  expect(dayAt(late, 'Africa/Tripoli')).toBe('2026-03-02');
  expect(dayAt(late, 'America/New_York')).toBe('2026-03-01');
});
