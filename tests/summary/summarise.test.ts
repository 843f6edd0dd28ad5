import { expect, test } from 'vitest';
import { summarise } from '../../src/summary/summarise.ts';
import { reportOf } from '../support/libraries.ts';
import { FOOTBALL, LEAD, OIL, summaryOf } from './sentences.ts';

test('a short summary covers both topics of a report', () => {
  const summary = summaryOf(160, ...OIL, ...FOOTBALL);
  expect(summary).toContain('أسعار النفط');
  expect(summary).toContain('المنتخب');
});

test.each([
  ['repeated word for word', `وقتل ثلاثة جنود في هجوم على حاجز شرقي المدينة.`],
  ['repeated in another spelling', 'و قُتل ثلاثة جنود، في هجوم على حاجز شرقى المدينه'],
])('a sentence that is %s is selected once', (_, again) => {
  const once = 'وقتل ثلاثة جنود في هجوم على حاجز شرقي المدينة.';
  const summary = summaryOf(2800, LEAD, once, 'وتساقطت الثلوج على الجبال الشمالية.', again);
  expect(summary.split('\n')).toHaveLength(3);
});

/** Two hundred paragraphs about twenty topics, all sentences different. */
const LONG = Array.from({ length: 200 }, (_, at) => {
  const subject = `موضوع${'ابتثجحخدذرزسشصضطظعغف'.charAt(at % 20).repeat(2)}كبير`;
  const detail = 'قكلمنهويبت'.charAt(Math.floor(at / 20)).repeat(2);
  return `وتناول المجتمعون ${subject} مع وفد${detail}قادم بعد${detail}نقاش طويل. وكانت نتائج ${subject} جيدة${detail}جدا.`;
});

test('two hundred paragraphs: every topic is covered before one is repeated', () => {
  const subjects = (longest: number) =>
    summarise(reportOf('أ', ...LONG), longest).map(
      ({ text }) => /موضوع(?<letter>.)/u.exec(text)?.groups?.letter,
    );
  const few = subjects(800);
  expect(few.length).toBeGreaterThan(15);
  expect(new Set(few).size).toBe(few.length);
  expect(new Set(subjects(1200)).size).toBe(20);
});
