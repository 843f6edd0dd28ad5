import { expect, test } from 'vitest';
import { isStopWord } from '../../../src/arabic/lexicon/stop-words.ts';
import { normalise } from '../../../src/arabic/normalise.ts';

const stops = (text: string) => text.split(' ').map((word) => isStopWord(normalise(word).text));

test('question words of the dialects, courtesy and grammar are stop words', () => {
  const words =
    'شنو شن وين قداش علاش ايش شو فين ليه ازاي امتى مين ماذا لماذا عشان اللي متاع السلام عليكم';
  expect(stops(words)).not.toContain(false);
});

test('dialect possessives, wishes and "there is", and Latin question words are stop words', () => {
  expect(stops('ديال تاع بتوع تبعهم بغيت عاوزين كاين مكاينش شحال وقتاش')).not.toContain(false);
  expect(stops('wa9tach chkoun 3lach dyal bghit kifach please')).not.toContain(false);
});

test('question words and pronouns of all varieties are stop words', () => {
  expect(stops('شكد شوكت بيش متين لحدي ديل دلوقتي بكم ياتو عشنو ليشنو وينهن')).not.toContain(false);
  expect(stops('ذلحين يشتي هالقد ماعندهمش محدش معاهو إلهن كانو')).not.toContain(false);
});

test('stop words may have a conjunction before them', () => {
  expect(stops('ومن فماذا وهل')).not.toContain(false);
});

test('words that name something are not stop words', () => {
  expect(
    stops('سرت مصراتة السفارة بوقرين قاعدته هجوم ويبو عمال ولاية فترة فجوة فريد واسع عاد رائد'),
  ).not.toContain(true);
});
