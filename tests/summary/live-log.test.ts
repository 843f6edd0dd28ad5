import { expect, test } from 'vitest';
import { tellsOutcomeLast } from '../../src/summary/live-log.ts';
import { reportOf } from '../support/libraries.ts';

test.each([
  [
    'entries from morning to night',
    ['07:10 – بدأ الإضراب.', '9:30 | وصل الوزير.', '١٩:٣٠ – انتهى.'],
    true,
  ],
  [
    'entries after a day',
    ['الثلاثاء 12 أوت، 13:20 – دخان.', '16:45 – نار.', '20.10 – أمطار.'],
    true,
  ],
  ['most paragraphs', ['07:10 – أ.', 'تتمة.', '08:00 – ب.', '09:00 – ج.', 'تتمة.'], true],
  ['the newest entry first', ['19:30 – انتهى.', '9:30 – وصل.', '07:10 – بدأ.'], false],
  [
    'a paragraph that sums it up',
    ['ملخص ما جرى.', '07:10 – أ.', '08:00 – ب.', '09:00 – ج.'],
    false,
  ],
  ['a time in a report', ['عند الساعة 07:10 بدأ الإضراب.', 'وصل الوزير.', 'ثم انتهى.'], false],
  ['prices', ['بلغ السعر 1.50 دينار.', 'وكان 1.20 دينار.', 'ثم ارتفع.', 'ثم هبط.'], false],
  ['two entries', ['07:10 – أ.', '08:00 – ب.'], false],
])('%s', (_, paragraphs, expected) => {
  expect(tellsOutcomeLast(reportOf('أ', ...paragraphs))).toBe(expected);
});
