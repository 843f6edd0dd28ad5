import type { SemanticSimilarity } from '../search/ranking/similarity.ts';
import { topK } from '../util/top-k.ts';
import type { UnitVector } from './embed.ts';
import type { KeyedText, PassageTexts } from './passage-texts.ts';
import type { VectorTable } from './vector-table.ts';

/** The rows of a library's vectors in the table. */
export interface Rows {
  /** One for each passage as a whole. */
  readonly wholes: Uint32Array;
  /** The sentences of all passages, passage by passage. */
  readonly sentences: Uint32Array;
  /** The offset in `sentences` at which each passage begins, and the end offset. */
  readonly firstSentences: Uint32Array;
  /** The baseline sentences. */
  readonly background: Uint32Array;
}

/** @returns the rows of texts, all of which the table must hold */
export function passageRows(
  texts: readonly PassageTexts[],
  background: readonly KeyedText[],
  table: VectorTable,
): Rows {
  const rows = (keyed: readonly KeyedText[]) =>
    Uint32Array.from(keyed, ({ key }) => table.rowOf(key) ?? 0);
  const firstSentences = new Uint32Array(texts.length + 1);
  for (const [at, { sentences }] of texts.entries()) {
    firstSentences[at + 1] = (firstSentences[at] ?? 0) + sentences.length;
  }
  return {
    wholes: rows(texts.map(({ whole }) => whole)),
    sentences: rows(texts.flatMap(({ sentences }) => sentences)),
    firstSentences,
    background: rows(background),
  };
}

/**
 * Compares a question with every passage as a whole, by an exact search. Sentences are compared only
 * when a passage is asked for.
 *
 * @param question - a vector with as many dimensions as the table
 * @returns similarities as standard deviations above the mean of the baseline sentences
 */
export function similarityTo(
  question: UnitVector,
  rows: Rows,
  table: VectorTable,
): SemanticSimilarity {
  const { wholes, sentences, firstSentences, background } = rows;
  const products = dotProducts(question, wholes, table);
  const [mean, deviation] = meanAndDeviation(dotProducts(question, background, table));
  const standardised = (cosine: number) => (cosine - mean) / deviation;
  return {
    of(passage) {
      const [first, end] = [firstSentences[passage] ?? 0, firstSentences[passage + 1] ?? 0];
      const cosines = dotProducts(question, sentences.subarray(first, end), table);
      const nearest = Math.max(...cosines);
      return {
        similarity: standardised(Math.max(products[passage] ?? 0, nearest)),
        nearestSentence: cosines.indexOf(nearest),
      };
    },
    nearest([first, end], most) {
      const passages = Array.from({ length: end - first }, (_, at) => first + at);
      return topK(passages, (passage) => products[passage] ?? 0, most);
    },
  };
}

/**
 * The dot products of a vector with rows of the table. Four rows at a time, so that each number of the
 * vector is read once for four and the processor can add in parallel. Writes beyond the end of
 * `products` are ignored, as typed arrays do.
 */
function dotProducts(vector: UnitVector, rows: Uint32Array, { data }: VectorTable): Float32Array {
  const size = vector.length;
  const products = new Float32Array(rows.length);
  for (let row = 0; row < rows.length; row += 4) {
    const startA = (rows[row] ?? 0) * size;
    const startB = (rows[row + 1] ?? 0) * size;
    const startC = (rows[row + 2] ?? 0) * size;
    const startD = (rows[row + 3] ?? 0) * size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < size; at++) {
      const value = vector[at] ?? 0;
      a += value * (data[startA + at] ?? 0);
      b += value * (data[startB + at] ?? 0);
      c += value * (data[startC + at] ?? 0);
      d += value * (data[startD + at] ?? 0);
    }
    products[row] = a;
    products[row + 1] = b;
    products[row + 2] = c;
    products[row + 3] = d;
  }
  return products;
}

/** @returns the mean and the standard deviation; 1 for a deviation of 0 */
function meanAndDeviation(values: Float32Array): [mean: number, deviation: number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return [mean, Math.sqrt(variance) || 1];
}
