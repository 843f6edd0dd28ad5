import type { QueryWord } from './query.ts';
import type { PassageId, TermIndex } from './term-index.ts';

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
 * Finds passages by BM25 (Robertson & Zaragoza 2009), each word of the question counting as one
 * term: the occurrences of all it may mean are added up, each as far as it is sure, so that a word
 * with many inflections weighs no more than one with few.
 *
 * @param within - `[first, end)` of the passages to look at
 * @param most - how many candidates at most
 * @returns the best, best first
 */
export function findCandidates(
  words: readonly QueryWord[],
  index: TermIndex,
  [first, end]: readonly [PassageId, PassageId],
  most: number,
): Candidate[] {
  const scores = new Map<PassageId, number>();
  for (const word of words) {
    for (const [passage, frequency] of occurrences(word, index, first, end)) {
      const length = lengthOf(passage, index) / index.averageLength;
      const saturated = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
      scores.set(passage, (scores.get(passage) ?? 0) + word.weight * saturated);
    }
  }
  return Array.from(scores, ([passage, bm25]) => ({ passage, bm25 }))
    .sort((a, b) => b.bm25 - a.bm25 || a.passage - b.passage)
    .slice(0, most);
}

/** How often the word occurs in each passage, every occurrence counted as far as it is sure. */
function occurrences(
  { meanings }: QueryWord,
  { postingOffsets, postingPassages, postingFrequencies }: TermIndex,
  first: PassageId,
  end: PassageId,
): Map<PassageId, number> {
  const found = new Map<PassageId, number>();
  for (const [term, sure] of meanings) {
    const last = postingOffsets[term + 1] ?? 0;
    for (let at = postingOffsets[term] ?? 0; at < last; at++) {
      const passage = postingPassages[at] ?? 0;
      if (passage < first || passage >= end) continue;
      const frequency = sure * (postingFrequencies[at] ?? 0);
      found.set(passage, (found.get(passage) ?? 0) + frequency);
    }
  }
  return found;
}

function lengthOf(passage: PassageId, { tokenOffsets }: TermIndex): number {
  return (tokenOffsets[passage + 1] ?? 0) - (tokenOffsets[passage] ?? 0);
}
