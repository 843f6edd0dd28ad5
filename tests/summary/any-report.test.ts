import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise } from '../../src/summary/summarise.ts';
import { reportOf } from '../support/libraries.ts';
import { anyText } from '../support/texts.ts';
import { DEPENDENT, FOOTBALL, LEAD, OIL, SPOKE, textOf } from './sentences.ts';

const anyReport = fc
  .array(fc.oneof(anyText(300), fc.constantFrom(LEAD, SPOKE, ...OIL, ...DEPENDENT)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((paragraphs) => reportOf('أ', ...paragraphs));
const anyLength = fc.oneof(fc.integer({ min: 2, max: 100 }), fc.integer({ min: 100, max: 3000 }));

test('for any report: verbatim pieces in order within the budget, none only if there is no text', () => {
  fc.assert(
    fc.property(anyReport, anyLength, (report, longest) => {
      const points = summarise(report, longest);
      expect(textOf(points).length).toBeLessThanOrEqual(longest);
      expect(points.length === 0).toBe(report.paragraphs.join('').trim() === '');
      // Only a lead that is longer than the summary is cut.
      if (points.some(({ isCut }) => isCut)) expect(points).toHaveLength(1);
      let [paragraph, end] = [0, 0];
      for (const point of points) {
        expect(point.text).toBe(
          report.paragraphs[point.paragraph - 1]?.slice(point.start, point.end),
        );
        expect(point.text.trim()).toBe(point.text);
        expect(point.text).not.toBe('');
        expect(point.paragraph).toBeGreaterThanOrEqual(paragraph);
        if (point.paragraph === paragraph) expect(point.start).toBeGreaterThanOrEqual(end);
        [paragraph, end] = [point.paragraph, point.end];
      }
      expect(summarise(report, longest)).toEqual(points);
    }),
    { numRuns: 500 },
  );
});

test('for any report of sentences: no duplicate, and no lead that depends on another sentence', () => {
  const pool = [LEAD, SPOKE, ...OIL, ...FOOTBALL, ...DEPENDENT];
  const paragraph = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 });
  const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 150, max: 2800 }), (sentences, longest) => {
      const report = reportOf('أ', ...sentences.map((parts) => parts.join(' ')));
      const summary = textOf(summarise(report, longest));
      for (const sentence of pool) {
        expect(summary.split(sentence).length).toBeLessThanOrEqual(2);
      }
      const isIndependent = (sentence: string) => !DEPENDENT.includes(sentence);
      if (sentences.flat().some(isIndependent)) {
        expect(DEPENDENT.filter((sentence) => summary.startsWith(sentence))).toEqual([]);
      }
    }),
  );
});
