import { expect, test } from 'vitest';
import {
  matchingReports,
  reportNamed,
  reportOfKey,
} from '../../../src/discord/reading/catalogue.ts';
import type { Library } from '../../../src/knowledge/report.ts';
import { reportOf } from '../../support/libraries.ts';

const titled = (id: string, title: string) => ({ ...reportOf(id, 'نص'), title });
const LONG = `عنوان ${'طويل '.repeat(40)}`;
const library: Library = [
  titled('5', `${LONG}ثان`),
  titled('4', `${LONG}أول`),
  titled('3', 'أخبار اليوم'),
  titled('2', 'أخبار الأمس'),
  titled('1', 'أخبار اليوم'),
];

test('gives reports with the same title different names, by which they can be found', () => {
  const listed = matchingReports('', library, 25);
  expect(listed.map(({ report }) => report)).toEqual(library);
  expect(new Set(listed.map(({ name }) => name)).size).toBe(5);
  for (const { report, name, key } of listed) {
    expect(name.length).toBeLessThanOrEqual(100);
    expect(reportNamed(name, library)).toBe(report);
    expect(reportNamed(key, library)).toBe(report);
    expect(reportOfKey(key, library)).toBe(report);
  }
});

test('finds the newest report with a title', () => {
  expect(reportNamed('اخبار اليوم', library)?.id).toBe('3');
});

test('lists the reports whose titles contain the typed text, up to the limit', () => {
  const ids = (typed: string, most: number) =>
    matchingReports(typed, library, most).map(({ report }) => report.id);
  expect(ids('أخبار', 25)).toEqual(['3', '2', '1']);
  expect(ids('أخبار', 2)).toEqual(['3', '2']);
  expect(ids('غير موجود', 25)).toEqual([]);
});
