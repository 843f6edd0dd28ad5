import { expect, test } from 'vitest';
import { summarise } from '../../src/summary/summarise.ts';
import { reportOf } from '../support/libraries.ts';
import { FOOTBALL, LEAD, summaryOf } from './sentences.ts';

test('a quotation of several sentences is not split', () => {
  const quotation = 'وقال المدير: «بدأ العمل في الربيع. واجهنا صعابا كثيرة! ثم انتهى كل شيء.»';
  const paragraph = `${quotation} وحضر الحفل سفراء.`;
  for (const longest of [100, 130, 160, 500]) {
    const summary = summaryOf(longest, LEAD, paragraph);
    expect(summary.includes('«')).toBe(summary.includes('»'));
  }
  expect(summaryOf(500, LEAD, paragraph)).toBe(`${LEAD}\n${paragraph}`);
});

test('an unclosed bracket is left out, a closed one stays', () => {
  expect(summaryOf(500, LEAD, '(وأعلنت الصين إغلاق سفارتها.')).toBe(
    `${LEAD}\nوأعلنت الصين إغلاق سفارتها.`,
  );
  expect(summaryOf(500, LEAD, '(رويترز) وأعلنت الصين إغلاق سفارتها.')).toContain('(رويترز)');
});

test.each([
  ['the source', 'بحسب ما ذكره مسؤول في وزارة الداخلية للصحفيين في العاصمة مساء أمس'],
  ['a condition', 'إذا وافق البرلمان على تمويل الحملة في جلسته المقررة نهاية الأسبوع'],
  ['an exception', 'باستثناء المعابر التي تديرها الشركات الأجنبية في الجنوب والشرق'],
])('a clause with %s is not cut off', (_, clause) => {
  const lead = `ستغلق قوات الأمن المعابر الحدودية كلها خلال أسبوعين، وتفتش الشاحنات العابرة، ${clause}.`;
  const [point] = summarise(reportOf('أ', lead, ...FOOTBALL), lead.length + 20);
  expect(point?.text).toBe(lead);
});

test('a sentence without marks that exceeds the budget is cut after a word', () => {
  const sentence = 'كلمة طويلة '.repeat(450).trim();
  const [point, ...others] = summarise(reportOf('أ', sentence), 500);
  expect(others).toEqual([]);
  expect(point).toMatchObject({ paragraph: 1, start: 0, isCut: true });
  expect(point?.text).toMatch(/^كلمة طويلة .*(?:كلمة|طويلة)$/u);
  expect(point?.text.length).toBeGreaterThan(480);
});

test.each([
  ['a single word', 'نعم'],
  ['stop words only', 'من هو الذي كان في ذلك'],
  ['no word at all', '…'],
  ['one word that exceeds the budget', 'ا'.repeat(900)],
])('a report of %s', (_, text) => {
  expect(summaryOf(500, text)).toBe(text.slice(0, 500));
});
