import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise } from '../../src/summary/summarise.ts';
import { pointsOf } from '../../src/summary/summary-points.ts';
import { reportOf } from '../support/libraries.ts';
import { anyText } from '../support/texts.ts';
import { DEPENDENT, FOOTBALL, LEAD, OIL, SPOKE, summaryPoints } from './sentences.ts';

const QUESTION = 'ومتى يفتح الجسر أمام المشاة؟';
const POOL = [LEAD, SPOKE, QUESTION, ...OIL, ...FOOTBALL, ...DEPENDENT];
const anyParagraph = fc.oneof(
  anyText(300),
  fc.array(fc.constantFrom(...POOL), { maxLength: 5 }).map((parts) => parts.join(' ')),
);
const anyReport = fc
  .array(anyParagraph, { minLength: 1, maxLength: 12 })
  .map((paragraphs) => reportOf('أ', ...paragraphs));
const anyLength = fc.oneof(fc.integer({ min: 2, max: 100 }), fc.integer({ min: 100, max: 3000 }));

test('for any report: verbatim pieces in order within the length, and always the same', () => {
  fc.assert(
    fc.property(anyReport, anyLength, (report, longest) => {
      const points = summaryPoints(report, longest);
      const length = points.map(({ text }) => text).join('\n\n').length;
      expect(length).toBeLessThanOrEqual(longest);
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
      expect(summaryPoints(report, longest)).toEqual(points);
    }),
    { numRuns: 500 },
  );
});

test('for any report: no question without its answer, nothing that needs a sentence left out', () => {
  const paragraphs = fc.array(fc.array(fc.constantFrom(...POOL), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 60, max: 2800 }), (parts, longest) => {
      const report = reportOf('أ', ...parts.map((sentences) => sentences.join(' ')));
      const { sentences, chosen } = summarise(report, longest);
      const isChosen = new Set(chosen);
      for (const [at, { text }] of sentences.entries()) {
        if (!isChosen.has(at)) continue;
        if (text === QUESTION) expect(isChosen.has(at + 1)).toBe(true);
        if (NEEDS_PREVIOUS.has(text) && at > 0) expect(isChosen.has(at - 1)).toBe(true);
      }
    }),
  );
});

const NEEDS_PREVIOUS = new Set(
  DEPENDENT.filter((text) => /^(?:وأضاف أن|وتابع|وأشارت|وهو|لذلك)/u.test(text)),
);

test('for any report whose sentences fit: a summary', () => {
  const report = fc
    .uniqueArray(fc.constantFrom(LEAD, ...OIL, ...FOOTBALL), { minLength: 1 })
    .map((paragraphs) => reportOf('أ', ...paragraphs));
  fc.assert(
    fc.property(report, fc.integer({ min: 100, max: 3000 }), (one, longest) => {
      const { sentences, chosen } = summarise(one, longest);
      expect(pointsOf(one, sentences, chosen)).not.toEqual([]);
    }),
  );
});
