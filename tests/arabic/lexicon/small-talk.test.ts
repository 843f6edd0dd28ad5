import { expect, test } from 'vitest';
import { courtesyOf, everydayKind } from '../../../src/arabic/lexicon/small-talk.ts';
import { wordsOf } from '../../../src/arabic/word-list.ts';

test.each([
  ['السلام عليكم ورحمة الله', 'greeting'],
  ['صباح النور يا جماعة', 'greeting'],
  ['كل عام وأنتم بخير', 'feast'],
  ['شكرا جزيلا يا غالي', 'thanks'],
  ['شكرا يا زاجل', 'thanks'],
  ['الله يرحمه ويغفر له', 'condolence'],
  ['اللهم صل وسلم على نبينا محمد', 'prayer'],
  ['من صنعك يا بوت؟', 'bot'],
  ['كيف أستخدمك؟', 'help'],
  ['ملخص التقرير', 'summary'],
  ['عن شنو يحكي التقرير؟', 'summary'],
  ['شن الجديد', 'summary'],
])('%s is an everyday line: %s', (line, kind) => {
  expect(everydayKind(wordsOf(line))).toBe(kind);
});

test.each([
  'السلام عليكم، متى يبدأ الهجوم على سرت؟',
  'شكرا، وكم أسيرا أسرت الكتائب؟',
  'ماذا قال التقرير عن السفارة الصينية؟',
  'ما الجديد في قضية السفارة؟',
  'سرت',
  '',
])('%s may be a question', (line) => {
  expect(everydayKind(wordsOf(line))).toBeUndefined();
});

test('a courtesy is known by its beginning', () => {
  expect(courtesyOf(wordsOf('مبروك عليكم الشهر الفضيل'))).toBe('feast');
  expect(courtesyOf(wordsOf('متى رمضان؟ مبروك'))).toBe('feast');
  expect(courtesyOf(wordsOf('أين أغلقت الصين السفارة في رمضان'))).toBeUndefined();
});
