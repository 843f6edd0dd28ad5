import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/discord/reading/catalogue.ts';
import type { Library } from '../../../src/knowledge/report.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { reportOf } from '../../support/libraries.ts';

const catalogueOf = (reports: Library) => runToEnd(Catalogue.of(reports));
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
  const listed = catalogueOf(library).matching('', 25);
  expect(listed.map(({ report }) => report)).toEqual(library);
  expect(new Set(listed.map(({ name }) => name)).size).toBe(5);
  for (const { report, name, key } of listed) {
    expect(name.length).toBeLessThanOrEqual(100);
    expect(catalogueOf(library).named(name)).toBe(report);
    expect(catalogueOf(library).named(key)).toBe(report);
    expect(catalogueOf(library).withKey(key)).toBe(report);
  }
});

test('finds the newest report with a title', () => {
  expect(catalogueOf(library).named('اخبار اليوم')?.id).toBe('3');
});

test('lists the reports whose titles contain the typed text, up to the limit', () => {
  const ids = (typed: string, most: number) =>
    catalogueOf(library)
      .matching(typed, most)
      .map(({ report }) => report.id);
  expect(ids('أخبار', 25)).toEqual(['3', '2', '1']);
  expect(ids('أخبار', 2)).toEqual(['3', '2']);
  expect(ids('غير موجود', 25)).toEqual([]);
});

describe('a title that is typed with mistakes', () => {
  const titles: Library = [
    titled('4', 'انتهاء حصار بيحان بعد 74 يوما'),
    titled('3', 'حصار بيحان في أسبوعه الثاني'),
    titled('2', 'المركزي الموريتاني يخفض سعر فائدته'),
    titled('1', 'المركزي يخفض الفائدة في 2023'),
  ];
  const listed = (typed: string, most = 25) =>
    catalogueOf(titles)
      .matching(typed, most)
      .map(({ report }) => report.id);

  test.each([
    ['a typo', 'حصار بيحن', ['4', '3']],
    ['another order of words', 'الموريتاني المركزي', ['2']],
    ['both', 'فائدته الموريطاني', ['2']],
  ])('is listed despite %s', (_, typed, ids) => {
    expect(listed(typed)).toEqual(ids);
  });

  test('comes after titles that contain the text, which are the newest first', () => {
    expect(listed('المركزي يخفض')).toEqual(['1', '2']);
    expect(listed('بيحان')).toEqual(['4', '3']);
    expect(listed('المركزي يخفض', 1)).toEqual(['1']);
    expect(listed('حصار بيحن', 1)).toEqual(['4']);
  });

  test.each([
    ['typos', 'انتهاد حصار بيحن بعد 74 يوما', '4'],
    ['another order of words', 'المركزي الموريتاني سعر فائدته يخفض', '2'],
    ['a typo and other forms of letters', 'المركزى الموريتانى يخفص سعر فائدتة', '2'],
  ])('names the report despite %s', (_, typed, id) => {
    expect(catalogueOf(titles).named(typed)?.id).toBe(id);
  });

  test.each([
    ['a part of the title', 'المركزي الموريتاني'],
    ['a part of the title with a typo', 'حصار بيحن'],
    ['the title and something else', 'المركزي الموريتاني يخفض سعر فائدته اليوم'],
    ['the title with another number', 'انتهاء حصار بيحان بعد 75 يوما'],
    ['the title with a typo and another number', 'المركزى يخفص الفائدة في 2024'],
    ['an unknown title', 'إضراب عمال الميناء'],
    ['nothing', ''],
  ])('names no report if it is %s', (_, typed) => {
    expect(catalogueOf(titles).named(typed)).toBeUndefined();
  });

  test('names no report if two come into question', () => {
    const twins: Library = [titled('2', 'موسم الزيتون'), titled('1', 'موسم الزيتون')];
    expect(catalogueOf(twins).named('موسم الزيتون')?.id).toBe('2');
    expect(catalogueOf(twins).named('موسم الزيطون')).toBeUndefined();
    const similar: Library = [titled('2', 'موسم الزيتون'), titled('1', 'موسم الزيتونة')];
    expect(catalogueOf(similar).named('موسم الزيتون')?.id).toBe('2');
    expect(catalogueOf(similar).named('موسم الزيطون')).toBeUndefined();
  });
});
