import { expect, test } from 'vitest';
import { allowedLength } from '../../src/summary/summary-length.ts';
import { reportOf } from '../support/libraries.ts';
import { FOOTBALL, LEAD, OIL } from './sentences.ts';

const paragraphs = [LEAD, ...OIL, ...FOOTBALL];
const report = reportOf('أ', ...paragraphs);
const { length } = paragraphs.join('\n');

test('the budget is the wanted length if that is a small part of the report', () => {
  expect(allowedLength(report, Math.floor(length / 2))).toBe(Math.floor(length / 2));
});

test('the budget is at most three fifths of the report', () => {
  expect(allowedLength(report, length)).toBe(Math.floor((length * 3) / 5));
  expect(allowedLength(report, 10 * length)).toBe(Math.floor((length * 3) / 5));
});

test('the budget of a report of one sentence is that sentence', () => {
  expect(allowedLength(reportOf('أ', LEAD), 500)).toBe(LEAD.length);
  expect(allowedLength(reportOf('أ', ''), 500)).toBe(0);
});
