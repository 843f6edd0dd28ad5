import { expect, test } from 'vitest';
import { createSearch } from '../../src/search/search.ts';
import { reportOf } from '../support/libraries.ts';

const titled = (title: string, ...paragraphs: string[]) => ({
  ...reportOf(title, ...paragraphs),
  title,
});
const TEXTS = [
  'وصل الوفد صباح الأحد، واستقبله رئيس البلدية.',
  'تبلغ كلفة توسعة الميناء 80 مليون دينار، وتبدأ الأعمال في الربيع.',
];

test('a name that only the title has is no name unheard of', () => {
  const search = createSearch([titled('توسعة في مصراتة', ...TEXTS)]);
  const { results } = search.ask('كم تكلف توسعة الميناء في مصراتة؟');
  expect(results[0]?.paragraph).toBe(2);
});

test('of two reports, the one whose title names the town ranks first', () => {
  const towns = ['خبر من طبرق', 'خبر من مصراتة'] as const;
  const [first, second] = towns.map((town) => titled(town, ...TEXTS));
  if (!first || !second) throw new Error('two reports are needed');
  const search = createSearch([first, second]);
  for (const report of [first, second]) {
    const { results } = search.ask(`كم كلفة توسعة الميناء ${report.title.slice(4)}؟`);
    expect(results[0]).toMatchObject({ paragraph: 2, report: { id: report.id } });
  }
});

test('the words of a title alone are no answer', () => {
  const search = createSearch([titled('انتخابات طبرق', ...TEXTS)]);
  expect(search.ask('متى انتخابات طبرق؟').results).toEqual([]);
});

test.each(['معرض الكتاب في طبرق', 'ماذا حدث في معرض الكتاب؟', 'معرض الكتاب'])(
  'what only a title speaks of is met with its report, not with silence: %s',
  (question) => {
    const fair = {
      ...reportOf('أ', 'شاركت 30 دارا للنشر في الأجنحة.', 'وأقبل الزوار منذ الصباح.'),
      title: 'معرض الكتاب في طبرق',
    };
    const festival = { ...reportOf('ب', 'شاركت 12 فرقة.'), title: 'مهرجان سيلفيوم' };
    const { results, closest } = createSearch([festival, fair]).ask(question);
    expect(results).toEqual([]);
    expect(closest?.report).toBe(fair);
  },
);
