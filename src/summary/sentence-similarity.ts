import { isCommonStem } from '../arabic/lexicon/common-words.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { stem } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import type { CooperativeTask } from '../util/cooperative.ts';

/** The sentences that a sentence shares words with, itself among them, ascending. */
export interface Alike {
  readonly sentences: Uint32Array;
  /** How alike each is: 0 shares no word of weight, 1 has the same. */
  readonly likeness: Float64Array;
}

/** How alike sentences are: for each those that are at all. */
export type SimilarityMatrix = readonly Alike[];

/** The sentences that hold a stem, and how much it counts in each. */
interface Posting {
  readonly sentences: number[];
  readonly weights: number[];
}

/**
 * Cosines between the sentences' tf-idf vectors, over the stems of words that tell of a subject.
 *
 * @param sentences - the words of each sentence
 */
export function* similarities(
  sentences: readonly (readonly Token[])[],
): CooperativeTask<SimilarityMatrix> {
  const stems = stemNumbers(sentences);
  yield;
  const vectors = tfIdf(stems);
  yield;
  const postings = postingsOf(vectors);
  const products = new Float64Array(sentences.length);
  const alike = new Uint32Array(sentences.length);
  const likeness = new Float64Array(sentences.length);
  const rows: Alike[] = [];
  for (const [at, vector] of vectors.entries()) {
    products.fill(0);
    for (const [stemmed, weight] of vector) {
      const { sentences: others = [], weights = [] } = postings[stemmed] ?? {};
      for (let index = 0; index < others.length; index++) {
        const other = others[index] ?? 0;
        products[other] = (products[other] ?? 0) + weight * (weights[index] ?? 0);
      }
    }
    // A sentence without a word of weight is like itself all the same.
    products[at] = 1;
    let count = 0;
    for (let other = 0; other < products.length; other++) {
      const product = products[other] ?? 0;
      if (product === 0) continue;
      alike[count] = other;
      likeness[count++] = product;
    }
    rows.push({ sentences: alike.slice(0, count), likeness: likeness.slice(0, count) });
    yield;
  }
  return rows;
}

/** For each sentence the stems that tell of its subject, as numbers. */
function stemNumbers(sentences: readonly (readonly Token[])[]): number[][] {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const stemmed = isStopWord(term) ? undefined : stem(term);
    if (stemmed === undefined || isCommonStem(stemmed)) return undefined;
    const number = numbers.get(stemmed) ?? numbers.size;
    numbers.set(stemmed, number);
    return number;
  };
  const ofTerms = new Map<string, number | undefined>();
  return sentences.map((tokens) =>
    tokens.flatMap(({ term }) => {
      if (!ofTerms.has(term)) ofTerms.set(term, numberOf(term));
      return ofTerms.get(term) ?? [];
    }),
  );
}

/** For each sentence its tf-idf vector, of length 1. */
function tfIdf(sentences: readonly (readonly number[])[]): Map<number, number>[] {
  const holding: number[] = [];
  const vectors = sentences.map((stems) => {
    const counts = new Map<number, number>();
    for (const stemmed of stems) counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
    for (const stemmed of counts.keys()) holding[stemmed] = (holding[stemmed] ?? 0) + 1;
    return counts;
  });
  for (const vector of vectors) {
    let squares = 0;
    for (const [stemmed, count] of vector) {
      const weight = count * Math.log(1 + sentences.length / (holding[stemmed] ?? 1));
      vector.set(stemmed, weight);
      squares += weight ** 2;
    }
    for (const [stemmed, weight] of vector) vector.set(stemmed, weight / Math.sqrt(squares));
  }
  return vectors;
}

function postingsOf(vectors: readonly ReadonlyMap<number, number>[]): Posting[] {
  const postings: Posting[] = [];
  for (const [sentence, vector] of vectors.entries()) {
    for (const [stemmed, weight] of vector) {
      const posting = postings[stemmed] ?? { sentences: [], weights: [] };
      postings[stemmed] = posting;
      posting.sentences.push(sentence);
      posting.weights.push(weight);
    }
  }
  return postings;
}
