import { expect, test } from 'vitest';
import { allowedLength } from '../../src/summary/summary-length.ts';
import { reportOf } from '../support/libraries.ts';
import { FOOTBALL, LEAD, OIL } from './sentences.ts';

const paragraphs = [LEAD, ...OIL, ...FOOTBALL];
const report = reportOf('أ', ...paragraphs);
const { length } = paragraphs.join('\n');

test('a length that leaves most of a report out is given as asked for', () => {
  expect(allowedLength(report, Math.floor(length / 2))).toBe(Math.floor(length / 2));
});

test('no summary is longer than three fifths of its report', () => {
  expect(allowedLength(report, length)).toBe(Math.floor((length * 3) / 5));
  expect(allowedLength(report, 10 * length)).toBe(Math.floor((length * 3) / 5));
});

test('a report of one sentence has room for it, whole', () => {
  expect(allowedLength(reportOf('أ', LEAD), 500)).toBe(LEAD.length);
  expect(allowedLength(reportOf('أ', ''), 500)).toBe(0);
});
