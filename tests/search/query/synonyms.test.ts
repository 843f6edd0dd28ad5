import { expect, test } from 'vitest';
import type { SynonymRule } from '../../../src/knowledge/parse-synonyms.ts';
import { createSearch } from '../../../src/search/search.ts';
import { reportOf } from '../../support/libraries.ts';

const group = (areNames: boolean, ...entries: readonly string[]): SynonymRule => ({
  from: entries,
  to: entries,
  areNames,
});

const report = reportOf(
  'أ',
  'زار وفد من الولايات المتحدة مصنع السيارات',
  'افتتحت بكين مستشفى جديدا للأطفال',
  'اجتمعت الأمم المتحدة لبحث الجفاف',
);
const search = createSearch(
  [report],
  [
    group(true, 'أمريكا', 'الولايات المتحدة', 'واشنطن', 'USA'),
    group(true, 'الصين', 'بكين', 'China'),
    group(false, 'مشفى', 'مستشفى'),
    { from: ['عيادة'], to: ['مستشفى'], areNames: false },
  ],
);
const best = (question: string) => search.judge(question, 1)[0];

test('a word finds its equivalents, in any inflection and in Latin letters', () => {
  expect(best('المشافي والمشفى')?.paragraph).toBe(2);
  expect(best('الصينيون')?.paragraph).toBe(2);
  expect(best('China')?.paragraph).toBe(2);
});

test('a phrase is one unit: half of it does not match', () => {
  expect(search.ask('أمريكا').results.map(({ paragraph }) => paragraph)).toEqual([1]);
  expect(search.ask('USA').results[0]?.excerpt.highlights).toHaveLength(1);
});

test('an arrow rule works one way', () => {
  expect(best('عيادة')?.paragraph).toBe(2);
  const other = createSearch(
    [reportOf('أ', 'افتتحت عيادة')],
    [{ from: ['عيادة'], to: ['مستشفى'], areNames: false }],
  );
  expect(other.ask('مستشفى')).toMatchObject({ results: [], closest: undefined });
});

test('the word itself ranks above its equivalents', () => {
  const both = createSearch(
    [reportOf('أ', 'زار الوفد المشفى', 'زار الوفد المستشفى')],
    [group(false, 'مشفى', 'مستشفى')],
  );
  expect(both.ask('المستشفى').results[0]?.paragraph).toBe(2);
});

test('a question about a name that the report lacks has no answer', () => {
  const embassy = createSearch(
    [reportOf('أ', 'أغلقت الصين سفارتها في المدينة')],
    [group(true, 'الصين', 'بكين'), group(true, 'فرنسا', 'باريس')],
  );
  expect(embassy.ask('هل أغلقت الصين سفارتها؟').results).toHaveLength(1);
  expect(embassy.ask('هل أغلقت فرنسا سفارتها؟').results).toEqual([]);
});
