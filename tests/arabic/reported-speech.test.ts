import { expect, test } from 'vitest';
import { reportedSpeaker } from '../../src/arabic/reported-speech.ts';

test.each([
  ['وقال مسؤول كبير في الإدارة الأمريكية، إنه يرى', 'قال مسؤول كبير في الإدارة الأمريكية'],
  ['(وأعلنت الصين أمس إغلاق سفارتها', 'أعلنت الصين'],
  ['وأكدت وزارة الصناعة في بيان، أن الإنتاج', 'أكدت وزارة الصناعة'],
  ['أكد الوزير أن الحكومة', 'أكد الوزير'],
])('in %j the speaker is %j', (paragraph, speaker) => {
  expect(reportedSpeaker(paragraph)).toBe(speaker);
});

test.each([
  ['no verb of saying', 'ونجحت كتائب مصراتة في أسر عناصر'],
  ['no speaker', 'وأضاف أن المقاتلين'],
  [
    'no end of the name in sight',
    'قال رجل من أهل المدينة القديمة الواقعة في أقصى الجنوب الشرقي للبلاد',
  ],
  ['no words', '…'],
])('finds no speaker in a paragraph with %s', (_, paragraph) => {
  expect(reportedSpeaker(paragraph)).toBeUndefined();
});
