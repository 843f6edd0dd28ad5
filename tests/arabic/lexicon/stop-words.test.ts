import { expect, test } from 'vitest';
import { isStopWord } from '../../../src/arabic/lexicon/stop-words.ts';
import { normalise } from '../../../src/arabic/normalise.ts';

const stops = (text: string) => text.split(' ').map((word) => isStopWord(normalise(word).text));

test('question words of the dialects, courtesy and grammar are stop words', () => {
  const words =
    'شنو شن وين قداش علاش ايش شو فين ليه ازاي امتى مين ماذا لماذا عشان اللي متاع السلام عليكم';
  expect(stops(words)).not.toContain(false);
});

test('so are possessives, wishes and "there is" of the dialects, and asking in Latin letters', () => {
  expect(stops('ديال تاع بتوع تبعهم بغيت عاوزين كاين مكاينش شحال وقتاش')).not.toContain(false);
  expect(stops('wa9tach chkoun 3lach dyal bghit kifach please')).not.toContain(false);
});

test('with a conjunction before them too', () => {
  expect(stops('ومن فماذا وهل')).not.toContain(false);
});

test('words that name something are not', () => {
  expect(stops('سرت مصراتة السفارة بوقرين قاعدته هجوم ويبو عمال')).not.toContain(true);
});
