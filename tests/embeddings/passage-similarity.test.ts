import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageRows, similarityTo } from '../../src/embeddings/passage-similarity.ts';
import { VectorTable } from '../../src/embeddings/vector-table.ts';

type Numbers = readonly number[];

/** A library as vectors: the first of each passage is the whole passage, the others are its sentences. */
interface VectorLibrary {
  readonly question: Numbers;
  readonly passages: readonly (readonly Numbers[])[];
  readonly background: readonly Numbers[];
}

const unit = (numbers: Numbers): Numbers => {
  const length = Math.hypot(...numbers);
  return numbers.map((value) => value / length);
};
const dot = (a: Numbers, b: Numbers) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Non-zero vectors; the number of passages need not be a multiple of four. */
const vectorLibrary: fc.Arbitrary<VectorLibrary> = fc
  .integer({ min: 2, max: 11 })
  .chain((length) => {
    const number = fc.integer({ min: -100, max: 100 }).map((value) => value / 100);
    const vector = fc
      .array(number, { minLength: length, maxLength: length })
      .filter((numbers) => Math.hypot(...numbers) > 0.1)
      .map(unit);
    return fc.record({
      question: vector,
      passages: fc.array(fc.array(vector, { minLength: 2, maxLength: 4 }), {
        minLength: 1,
        maxLength: 12,
      }),
      background: fc.array(vector, { minLength: 3, maxLength: 6 }),
    });
  });

function similarityOf({ question, passages, background }: VectorLibrary) {
  const table = new VectorTable();
  let keys = 0;
  const keyed = (numbers: Numbers) => {
    const key = String(keys++);
    table.add([{ key, vector: Float32Array.from(numbers) }]);
    return { key, text: key };
  };
  const texts = passages.flatMap(([whole, ...sentences]) =>
    whole ? [{ whole: keyed(whole), sentences: sentences.map(keyed) }] : [],
  );
  const rows = passageRows(texts, background.map(keyed), table);
  return similarityTo(Float32Array.from(question), rows, table);
}

/** The mean and the standard deviation of the baseline's similarities. */
function spread({ question, background }: VectorLibrary): [mean: number, deviation: number] {
  const cosines = background.map((vector) => dot(question, vector));
  const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  const squares = cosines.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return [mean, Math.sqrt(squares / cosines.length)];
}

/** 32-bit floats are precise enough only when the baseline's similarities differ. */
const isSpread = (library: VectorLibrary) => spread(library)[1] > 0.01;

test('similarity is the highest of passage and sentences, standardised by the baseline', () => {
  fc.assert(
    fc.property(vectorLibrary.filter(isSpread), (library) => {
      const similarity = similarityOf(library);
      const [mean, deviation] = spread(library);
      for (const [at, vectors] of library.passages.entries()) {
        const cosines = vectors.map((vector) => dot(library.question, vector));
        expect(similarity.of(at).similarity).toBeCloseTo(
          (Math.max(...cosines) - mean) / deviation,
          3,
        );
        const [, ...ofSentences] = cosines;
        const nearest = ofSentences[similarity.of(at).nearestSentence] ?? Number.NaN;
        expect(nearest).toBeCloseTo(Math.max(...ofSentences), 5);
      }
    }),
  );
});

test('nearest finds the same passages as a full comparison, in the same order', () => {
  const range = fc.tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(vectorLibrary, range, (library, [one, other, most]) => {
      const { passages, question } = library;
      const [first, end] = [one, other]
        .map((at) => Math.min(at, passages.length))
        .sort((a, b) => a - b);
      if (first === undefined || end === undefined) throw new TypeError();
      const cosineOf = (at: number) => dot(question, passages[at]?.[0] ?? []);
      const found = similarityOf(library).nearest([first, end], most);
      const every = passages.map((_, at) => at).slice(first, end);
      const expected = every
        .map(cosineOf)
        .sort((a, b) => b - a)
        .slice(0, most);
      expect(new Set(found).size).toBe(expected.length);
      for (const [place, at] of found.entries()) {
        expect(at).toBeGreaterThanOrEqual(first);
        expect(at).toBeLessThan(end);
        expect(cosineOf(at)).toBeCloseTo(expected[place] ?? Number.NaN, 5);
      }
    }),
  );
});

test('a component that all vectors share does not change the similarity', () => {
  const common = fc.integer({ min: 1, max: 20 }).map((value) => value / 10);
  fc.assert(
    fc.property(vectorLibrary.filter(isSpread), common, (library, value) => {
      const shifted = (numbers: Numbers) => unit([...numbers, value]);
      const other = similarityOf({
        question: shifted(library.question),
        passages: library.passages.map((vectors) => vectors.map(shifted)),
        background: library.background.map(shifted),
      });
      const one = similarityOf(library);
      for (const at of library.passages.keys()) {
        // The precision of 32-bit floats when the shared component dominates.
        const difference = other.of(at).similarity - one.of(at).similarity;
        expect(Math.abs(difference)).toBeLessThan(0.01);
      }
    }),
  );
});

test('a baseline of equal vectors does not make the similarity infinite', () => {
  const vector = unit([1, 2, 3]);
  const similarity = similarityOf({
    question: vector,
    passages: [[vector, vector]],
    background: [vector, vector, vector],
  });
  expect(Math.abs(similarity.of(0).similarity)).toBeLessThanOrEqual(1);
});
