import { topK } from '../../util/top-k.ts';
import {
  documentFrequency,
  type PassageId,
  type TermIndex,
  tokensOf,
} from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { QueryWord } from '../query/query.ts';

/** A passage that holds words of the question. */
export interface Candidate {
  readonly passage: PassageId;
  /** BM25 of the passage for the question. */
  readonly bm25: number;
}

/** How soon further occurrences of a word stop adding evidence, and how much length counts. */
const K1 = 1.2;
const B = 0.9;

/**
 * With this many candidates from the rarer words, more common ones only raise those (the strategy
 * "continue" of Moffat & Zobel 1996): common words would bring in most of a large collection.
 */
const ENOUGH = 1000;

/** Finds passages by BM25; holds what it counts with, so that a question allocates little. */
export class CandidateRetriever {
  readonly #index: TermIndex;
  /** BM25 so far; the occurrences of the word in hand. Both are 0 outside the passages touched. */
  readonly #scores: Float64Array;
  readonly #frequencies: Float64Array;

  constructor(index: TermIndex) {
    this.#index = index;
    this.#scores = new Float64Array(index.passages);
    this.#frequencies = new Float64Array(index.passages);
  }

  /**
   * BM25 (Robertson & Zaragoza 2009), each word of the question counting as one term: the occurrences
   * of all it may mean are added up, each as far as it is sure, so that a word with many inflections
   * weighs no more than one with few.
   *
   * @param within - `[first, end)` of the passages to look at
   * @param most - how many candidates at most
   * @returns the best, best first
   */
  find(
    words: readonly QueryWord[],
    within: readonly [PassageId, PassageId],
    most: number,
  ): Candidate[] {
    const candidates: PassageId[] = [];
    for (const word of words.toSorted((a, b) => b.weight - a.weight)) {
      const found = this.#occurrences(word, within, candidates.length >= ENOUGH);
      for (const passage of found) {
        if (this.#scores[passage] === 0) candidates.push(passage);
        this.#scores[passage] = (this.#scores[passage] ?? 0) + this.#worth(passage, word.weight);
        this.#frequencies[passage] = 0;
      }
    }
    const best = topK(candidates, (passage) => this.#scores[passage] ?? 0, most).map(
      (passage): Candidate => ({ passage, bm25: this.#scores[passage] ?? 0 }),
    );
    for (const passage of candidates) this.#scores[passage] = 0;
    return best;
  }

  #worth(passage: PassageId, weight: number): number {
    const [first, end] = tokensOf(passage, this.#index);
    const length = (end - first) / this.#index.averageLength;
    const frequency = this.#frequencies[passage] ?? 0;
    return (weight * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
  }

  /** Counts the word in the passages; returns those that hold it. */
  #occurrences(
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
        const before = this.#frequencies[passage] ?? 0;
        if (before === 0) found.push(passage);
        this.#frequencies[passage] = before + confidence * (postingFrequencies[at] ?? 0);
      }
    }
    return found;
  }

  /** Where in the term's posting list the passage stands or would stand, by bisection. */
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
