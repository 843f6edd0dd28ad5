import { expect, test } from 'vitest';
import { summarise } from '../../src/summary/summarise.ts';
import { reportOf } from '../support/libraries.ts';
import { DEPENDENT, LEAD, QUOTED, SPOKE, summaryOf } from './sentences.ts';

test('a continued statement comes with the sentence that names its speaker, as one point', () => {
  const [lead, point] = summarise(reportOf('أ', LEAD, `${SPOKE} ${QUOTED}`), 500);
  expect(lead?.text).toBe(LEAD);
  expect(point?.text).toBe(`${SPOKE} ${QUOTED}`);
});

test('it is left out if the budget is too small for both', () => {
  expect(summaryOf(LEAD.length + QUOTED.length + 20, LEAD, SPOKE, QUOTED)).toBe(
    `${LEAD}\n${SPOKE}`,
  );
});

test('a speaker known by role comes with the sentence that introduces them', () => {
  const introduced = 'وقال متحدث باسم الشرطة إن الطريق مغلقة.';
  const known = 'وأشار المتحدث إلى إصابة سائقين في انهيار صخري ضخم بالمنطقة الجبلية.';
  const between = 'وتوقفت المدارس عن العمل في القرى.';
  const budget = LEAD.length + introduced.length + known.length + 3;
  for (const longest of [budget, budget + between.length, 1000]) {
    const summary = summaryOf(longest, LEAD, introduced, between, known);
    if (summary.includes(known)) expect(summary).toContain(introduced);
  }
  expect(summaryOf(1000, LEAD, introduced, between, known)).toContain(known);
});

test.each(DEPENDENT)('does not open with %j', (dependent) => {
  for (const longest of [60, 120, 500, 2800]) {
    expect(summaryOf(longest, dependent, LEAD)).toBe(LEAD);
    expect(summaryOf(longest, LEAD, dependent).startsWith(LEAD.slice(0, 20))).toBe(true);
  }
});

test.each([
  'هذا الأسبوع شهدت العاصمة افتتاح الجسر الجديد.',
  'أعلن عن افتتاح الجسر الجديد في العاصمة.',
  'قال الوزير إن الجسر الجديد سيفتح قريبا.',
  'وقال مسؤول كبير إن الجسر الجديد سيفتح قريبا.',
])('opens with %j', (lead) => {
  expect(summaryOf(120, lead, 'وأغلقت السلطات الطرق المؤدية إلى النهر.')).toContain(lead);
});

test('a report of dependent sentences only has a summary', () => {
  expect(summaryOf(500, ...DEPENDENT)).not.toBe('');
});
