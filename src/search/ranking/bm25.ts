import { topK } from '../../util/top-k.ts';
import type { PassageId } from '../index/passage.ts';
import { documentFrequency, type TermIndex, tokensOf } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { QueryWord } from '../query/query.ts';

/** A passage to rank. */
export interface Candidate {
  readonly passage: PassageId;
  /** BM25 of the passage for the question; 0 when only embeddings found it. */
  readonly bm25: number;
}

/** BM25 parameters: K1 saturates the term frequency, B normalises by length (measured; often 0.75). */
const K1 = 1.2;
const B = 0.9;

/**
 * With this many candidates from the rarer words, more common words add no new ones (the strategy
 * "continue" of Moffat & Zobel 1996): they would bring in most of a large collection.
 */
const MAX_ACCUMULATORS = 1000;

/** Finds passages by BM25. Keeps its accumulators, so that a question allocates little. */
export class CandidateRetriever {
  readonly #index: TermIndex;
  /** BM25 so far, and the frequency of the current word. Both are all 0 between questions. */
  readonly #scores: Float64Array;
  readonly #frequencies: Float64Array;

  constructor(index: TermIndex) {
    this.#index = index;
    this.#scores = new Float64Array(index.passages);
    this.#frequencies = new Float64Array(index.passages);
  }

  /**
   * BM25 (Robertson & Zaragoza 2009), each word of the question counting as one term: the occurrences
   * of all terms that match it are added up, each times the confidence of its match, so that a word with
   * many inflections weighs no more than one with few.
   *
   * @param within - `[first, end)` of the passages to search
   * @returns the `limit` best candidates, best first
   */
  find(
    words: readonly QueryWord[],
    within: readonly [PassageId, PassageId],
    limit: number,
  ): Candidate[] {
    const candidates: PassageId[] = [];
    for (const word of words.toSorted((a, b) => b.weight - a.weight)) {
      const onlyCandidates = candidates.length >= MAX_ACCUMULATORS;
      for (const passage of this.#countFrequencies(word, within, onlyCandidates)) {
        if (this.#scores[passage] === 0) candidates.push(passage);
        this.#scores[passage] =
          (this.#scores[passage] ?? 0) + this.#termScore(passage, word.weight);
        this.#frequencies[passage] = 0;
      }
    }
    const best = topK(candidates, (passage) => this.#scores[passage] ?? 0, limit).map(
      (passage): Candidate => ({ passage, bm25: this.#scores[passage] ?? 0 }),
    );
    for (const passage of candidates) this.#scores[passage] = 0;
    return best;
  }

  #termScore(passage: PassageId, weight: number): number {
    const [first, end] = tokensOf(passage, this.#index);
    const length = (end - first) / this.#index.averageLength;
    const frequency = this.#frequencies[passage] ?? 0;
    return (weight * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
  }

  /** Counts the word in the passages, and returns those that hold it. */
  #countFrequencies(
    { termMatches }: QueryWord,
    [first, end]: readonly [PassageId, PassageId],
    onlyCandidates: boolean,
  ): PassageId[] {
    const { postingOffsets, postingPassages, postingFrequencies } = this.#index;
    const found: PassageId[] = [];
    for (const [term, { confidence }] of termMatches) {
      const last = postingOffsets[term + 1] ?? 0;
      for (let at = this.#seek(term, first); at < last; at++) {
        const passage = postingPassages[at] ?? 0;
        if (passage >= end) break;
        if (onlyCandidates && this.#scores[passage] === 0) continue;
        const frequency = this.#frequencies[passage] ?? 0;
        if (frequency === 0) found.push(passage);
        this.#frequencies[passage] = frequency + confidence * (postingFrequencies[at] ?? 0);
      }
    }
    return found;
  }

  /** Where the passage stands, or would stand, in the term's posting list; a binary search. */
  #seek(term: TermId, passage: PassageId): number {
    const { postingOffsets, postingPassages } = this.#index;
    let low = postingOffsets[term] ?? 0;
    let high = low + documentFrequency(this.#index, term);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((postingPassages[middle] ?? 0) < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
