import { expect, test } from 'vitest';
import { smallTalkKind } from '../../src/arabic/small-talk.ts';
import { wordList } from '../../src/arabic/word-list.ts';

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
])('%s is small talk: %s', (line, kind) => {
  expect(smallTalkKind(wordList(line))).toBe(kind);
});

test.each([
  'السلام عليكم، متى يبدأ الهجوم على سرت؟',
  'شكرا، وكم أسيرا أسرت الكتائب؟',
  'ماذا قال التقرير عن السفارة الصينية؟',
  'ما الجديد في قضية السفارة؟',
  'سرت',
  '',
])('%s may be a question', (line) => {
  expect(smallTalkKind(wordList(line))).toBeUndefined();
});
