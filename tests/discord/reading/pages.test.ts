import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OURS } from '../../../src/discord/card/limits.ts';
import { pagesOf } from '../../../src/discord/reading/pages.ts';
import { realLibrary, reportOf } from '../../support/libraries.ts';
import { anyText } from '../../support/texts.ts';

const withoutEscapes = (text: string) => text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

test('splits the report into pages of whole paragraphs', () => {
  const [report] = realLibrary;
  const pages = pagesOf(report);
  expect(pages.length).toBeGreaterThan(1);
  expect(
    pages
      .flat()
      .filter((line) => line !== '')
      .map(withoutEscapes),
  ).toEqual(report.paragraphs);
});

test('splits a paragraph that is longer than a page between sentences', () => {
  const sentence = 'تواصلت الأعمال المعتادة في الدوائر طوال ذلك الصباح.';
  const pages = pagesOf(reportOf('أ', Array(100).fill(sentence).join(' ')));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page.join('\n')).toMatch(/^تواصلت .*\.$/u);
});

test('never makes a page too long or loses a letter, for any report', () => {
  const paragraph = anyText(4000).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const pages = pagesOf(reportOf('أ', ...paragraphs));
      for (const page of pages) expect(page.join('\n').length).toBeLessThanOrEqual(OURS.page);
      const letters = (text: string) => text.replace(/\s/gu, '');
      expect(letters(withoutEscapes(pages.flat().join('')))).toBe(letters(paragraphs.join('')));
    }),
    { numRuns: 50 },
  );
});
