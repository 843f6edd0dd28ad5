import { expect, test } from 'vitest';
import { buildFuzzyIndex } from '../../../src/discord/reading/fuzzy-index.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';

const TITLES = [
  'انتهاء حصار بيحان ومحيطها بعد 74 يوما',
  'من مطبخ في الحصن إلى نهائي العقبة',
  'المركزي الموريتاني يخفض سعر فائدته',
  'موسم الزيتون في الجبل 2024',
];
const index = runToEnd(buildFuzzyIndex(TITLES));

test.each([
  ['another letter', 'انتحاء حصار'],
  ['a missing letter', 'حصر بيحان'],
  ['an extra letter', 'بيححان'],
  ['two swapped letters of six or more', 'ومحيطاه بيحان'],
  ['a typo in every word', 'انتهاؤ حصاز بيهان'],
  ['another order of words', 'بيحان حصار انتهاء'],
  ['only the beginning of a word', 'بعد بيح'],
  ['other forms of letters', 'إنتهاء حِصار'],
])('finds a text by words with %s', (_, typed) => {
  expect(index.search(typed)).toEqual([0]);
});

test.each([
  ['a word that is in no text', 'حصار الميناء'],
  ['words of different texts', 'حصار الزيتون'],
  ['too many typos', 'الكرموي الموريتاني'],
  ['another number', 'موسم الزيتون 2023'],
  ['no words', ' ؟ '],
])('finds nothing by %s', (_, typed) => {
  expect(index.search(typed)).toEqual([]);
});

test('sorts by the number of typos, then by position', () => {
  const similar = runToEnd(buildFuzzyIndex(['سد الجرن', 'سد الجزن', 'خبر', 'سد الجرن']));
  expect(similar.search('الجرن سد')).toEqual([0, 3]);
  expect(similar.search('سد الجرنن')).toEqual([0, 3, 1]);
});

test('does not take a word of another text for a typo', () => {
  const similar = runToEnd(buildFuzzyIndex(['معركة سرت', 'عطلة السبت', 'يوم سبت']));
  expect(similar.search('سبت')).toEqual([2]);
});

test('ignores the end of a text that is too long for a title', () => {
  const numbers = Array.from({ length: 30 }, (_, at) => at).join(' ');
  expect(runToEnd(buildFuzzyIndex([numbers])).search(`${numbers} زائدة`)).toEqual([0]);
});
