import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choosable, selectBest } from '../../src/summary/exact-selection.ts';
import { runToEnd } from '../../src/util/cooperative.ts';

const choosable: fc.Arbitrary<Choosable> = fc.record({
  // Whole numbers, so that sums are exact in any order.
  value: fc.integer({ min: -3, max: 20 }),
  cost: fc.integer({ min: 1, max: 12 }),
  needsPrevious: fc.boolean(),
  needsNext: fc.boolean(),
});

const isAllowed = (sentences: readonly Choosable[], chosen: ReadonlySet<number>) =>
  sentences.every(
    ({ needsPrevious, needsNext }, at) =>
      !chosen.has(at) ||
      ((!needsPrevious || chosen.has(at - 1)) && (!needsNext || chosen.has(at + 1))),
  );
const sum = (
  sentences: readonly Choosable[],
  chosen: Iterable<number>,
  of: (one: Choosable) => number,
) => [...chosen].reduce((total, at) => total + of(sentences[at] as Choosable), 0);

/** The largest value of all allowed choices, by trying each. */
function bestByTrying(sentences: readonly Choosable[], room: number): number {
  let best = 0;
  for (let bits = 0; bits < 2 ** sentences.length; bits++) {
    const chosen = new Set([...sentences.keys()].filter((at) => bits & (1 << at)));
    if (!isAllowed(sentences, chosen)) continue;
    if (sum(sentences, chosen, ({ cost }) => cost) > room) continue;
    best = Math.max(
      best,
      sum(sentences, chosen, ({ value }) => value),
    );
  }
  return best;
}

test('for any sentences and room: as good as trying all choices, and allowed', () => {
  fc.assert(
    fc.property(
      fc.array(choosable, { maxLength: 9 }),
      fc.integer({ min: 0, max: 40 }),
      (sentences, room) => {
        const selected = runToEnd(selectBest(sentences, room));
        expect(selected).toEqual(selected.toSorted((a, b) => a - b));
        expect(isAllowed(sentences, new Set(selected))).toBe(true);
        expect(sum(sentences, selected, ({ cost }) => cost)).toBeLessThanOrEqual(room);
        expect(sum(sentences, selected, ({ value }) => value)).toBe(bestByTrying(sentences, room));
      },
    ),
    { numRuns: 1000 },
  );
});
