import { isCommonStem } from '../arabic/lexicon/common-words.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { stem } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import type { CooperativeTask } from '../util/cooperative.ts';

/** The sentences that share words with a sentence, including itself, ascending. */
export interface SimilarityRow {
  readonly sentences: Uint32Array;
  /** Cosine similarity of each, from 0 (no weighted word in common) to 1. */
  readonly similarities: Float64Array;
}

/** The similarity matrix of sentences, sparse: a row holds only similarities above 0. */
export type SimilarityMatrix = readonly SimilarityRow[];

/** The posting list of a stem: the sentences that contain it, and its weight in each. */
interface Posting {
  readonly sentences: number[];
  readonly weights: number[];
}

/**
 * Cosine similarity of the sentences' tf-idf vectors, over the stems of content words.
 *
 * @param sentences - the words of each sentence
 */
export function* similarityMatrix(
  sentences: readonly (readonly Token[])[],
): CooperativeTask<SimilarityMatrix> {
  const stems = stemNumbers(sentences);
  yield;
  const vectors = tfIdf(stems);
  yield;
  const postings = postingsOf(vectors);
  const products = new Float64Array(sentences.length);
  const neighbours = new Uint32Array(sentences.length);
  const similarities = new Float64Array(sentences.length);
  const rows: SimilarityRow[] = [];
  for (const [at, vector] of vectors.entries()) {
    products.fill(0);
    for (const [stemmed, weight] of vector) {
      const { sentences: others = [], weights = [] } = postings[stemmed] ?? {};
      for (let index = 0; index < others.length; index++) {
        const other = others[index] ?? 0;
        products[other] = (products[other] ?? 0) + weight * (weights[index] ?? 0);
      }
    }
    // A sentence without a weighted word is still similar to itself.
    products[at] = 1;
    let count = 0;
    for (let other = 0; other < products.length; other++) {
      const product = products[other] ?? 0;
      if (product === 0) continue;
      neighbours[count] = other;
      similarities[count++] = product;
    }
    rows.push({
      sentences: neighbours.slice(0, count),
      similarities: similarities.slice(0, count),
    });
    yield;
  }
  return rows;
}

/** For each sentence, the stems of its content words, as numbers. */
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

/** For each sentence, its normalised tf-idf vector. */
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
