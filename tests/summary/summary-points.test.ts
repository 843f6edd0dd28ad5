import { expect, test } from 'vitest';
import { summarise } from '../../src/summary/summarise.ts';
import { bestSentences, pointsOf } from '../../src/summary/summary-points.ts';
import { reportOf } from '../support/libraries.ts';
import { FOOTBALL, LEAD, OIL, summaryOf } from './sentences.ts';

const report = reportOf('أ', LEAD, OIL.join(' '), FOOTBALL.join('\n'));
const { sentences } = summarise(report, 3000);
const all = [LEAD, ...OIL, ...FOOTBALL];

test('neighbours in a paragraph are one point, others are not', () => {
  expect(sentences.map(({ text }) => text)).toEqual(all);
  const texts = (chosen: number[]) => pointsOf(report, sentences, chosen).map(({ text }) => text);
  expect(texts([0, 1, 2])).toEqual([LEAD, `${OIL[0]} ${OIL[1]}`]);
  expect(texts([1, 3])).toEqual([OIL[0], OIL[2]]);
  expect(texts([5, 6])).toEqual(FOOTBALL);
  expect(texts([])).toEqual([]);
});

test('the best sentences are the chosen ones and the most valuable others, in order', () => {
  const chosen = [6];
  const byValue = [...sentences.keys()].toSorted(
    (a, b) => (sentences[b]?.value ?? 0) - (sentences[a]?.value ?? 0),
  );
  const others = byValue.filter((at) => at !== 6).slice(0, 2);
  expect(bestSentences({ sentences, chosen }, 3)).toEqual([...others, 6].toSorted((a, b) => a - b));
  expect(bestSentences({ sentences, chosen }, 100)).toEqual([...sentences.keys()]);
  expect(bestSentences({ sentences, chosen: [0, 1, 2] }, 2)).toEqual([0, 1, 2]);
});

test('an opening mark that is never closed is left out, a closed one stays', () => {
  expect(summaryOf(500, LEAD, '(وأعلنت الصين أمس إغلاق سفارتها في ليبيا حتى شهر نوفمبر.')).toBe(
    `${LEAD}\n\nوأعلنت الصين أمس إغلاق سفارتها في ليبيا حتى شهر نوفمبر.`,
  );
  expect(
    summaryOf(500, LEAD, '(رويترز) وأعلنت الصين أمس إغلاق سفارتها في ليبيا حتى نوفمبر.'),
  ).toContain('(رويترز)');
});

test('`لكن` at the beginning is left out', () => {
  const summary = summaryOf(500, 'لكن الغراف خرج بكأس العراق بعد فوزه بركلات الترجيح 4-3.');
  expect(summary).toBe('الغراف خرج بكأس العراق بعد فوزه بركلات الترجيح 4-3.');
});
