import { expect, test } from 'vitest';
import { reportSentences } from '../../src/summary/report-sentences.ts';
import { titleCoverage } from '../../src/summary/title-coverage.ts';
import { runToEnd } from '../../src/util/cooperative.ts';
import { reportOf } from '../support/libraries.ts';

function coverageOf(title: string, ...sentences: string[]) {
  return titleCoverage(title, runToEnd(reportSentences(reportOf('أ', ...sentences))));
}

test('the sentence that tells most of the title, and one that tells the rest', () => {
  const [scene, news, reply] = coverageOf(
    'إضراب السائقين في إربد.. والوزير: لن نلغي القرار',
    'كان الصباح باردا على الرصيف.',
    'دخل إضراب سائقي الحافلات في إربد يومه الرابع.',
    'وأكد الوزير أن القرار لن يلغى.',
  );
  expect(scene).toEqual({ title: 0, titleRest: 0 });
  expect(news?.title).toBe(1);
  expect(news?.titleRest).toBe(0);
  expect(reply?.titleRest).toBeGreaterThan(0.3);
});

test('a word that every sentence holds tells less than one that a single sentence holds', () => {
  const [common, rare] = coverageOf(
    'النهر والجسر',
    'فاض النهر مساء.',
    'عبر الناس الجسر فوق النهر.',
  );
  expect(rare?.title).toBe(1);
  expect(common?.title).toBeLessThan(0.5);
});

test('a title that shares no word with its report covers nothing', () => {
  expect(coverageOf('عنوان آخر', 'فاض النهر مساء.')).toEqual([{ title: 0, titleRest: 0 }]);
  expect(coverageOf('', 'فاض النهر مساء.')).toEqual([{ title: 0, titleRest: 0 }]);
});
