import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkVerdict } from '../../src/reader/check-verdict.ts';
import { passagesOf } from '../../src/search/index/passage.ts';
import { createSearch } from '../../src/search/search.ts';
import { realLibrary, realSynonyms } from '../support/libraries.ts';
import { anyText } from '../support/texts.ts';
import { ATTACKS } from './attacks.ts';

const search = createSearch(realLibrary, realSynonyms);
const shown = passagesOf(realLibrary).map((passage, id) => ({ ...passage, id }));
const texts = shown.map(({ text }) => text);

/** Some words of a passage. */
function piece(text: string): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 80 })).map(([start, length]) =>
    text
      .split(' ')
      .slice(start, start + length)
      .join(' '),
  );
}
/** Of any passage, or anything else. */
const quote = fc.oneof(
  fc.constantFrom(...texts).chain(piece),
  anyText(),
  fc.constantFrom(...ATTACKS),
  fc.constant(null),
);
const reply = fc.oneof(
  fc
    .nat(texts.length - 1)
    .chain((at) => piece(texts[at] ?? '').map((quoted) => ({ passage: at + 1, quote: quoted })))
    .map((verdict) => JSON.stringify(verdict)),
  fc
    .record({ passage: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constant(null)), quote })
    .map((verdict) => JSON.stringify(verdict)),
  fc.json(),
  anyText(),
  fc.constantFrom(...ATTACKS),
);
const question = fc.oneof(
  fc.constantFrom('متى يبدأ الهجوم؟', 'كم قتيلا سقط؟', 'من رئيس مصر؟', 'السفارة الصينية'),
  anyText(),
  fc.constantFrom(...ATTACKS),
);

test('whatever a model replies, only passages of the reports are shown, verbatim', () => {
  let answered = 0;
  fc.assert(
    fc.property(question, reply, (asked, content) => {
      const checked = checkVerdict(content, shown);
      const judgement = { ...checked, shown: shown.length, milliseconds: 1 };
      const { results, nearest } = search.ask(asked, { judgement });
      answered += results.length;
      for (const { report, paragraph, text, excerpt } of [...results, ...nearest]) {
        const original = report.paragraphs[paragraph - 1] ?? '';
        expect(realLibrary).toContain(report);
        expect(text).toBe(original);
        expect(original).toContain(excerpt.text.replace(/^…/u, '').replace(/…$/u, ''));
        for (const [start, end] of excerpt.highlights) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(excerpt.text.length);
        }
      }
      // With a reader, nothing is an answer unless its words were verified.
      if (checked.verdict !== 'verified') expect(results).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(answered).toBeGreaterThan(0);
});
