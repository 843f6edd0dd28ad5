import type { CooperativeTask } from '../../util/cooperative.ts';
import type { PassageId } from './passage.ts';
import type { TermId } from './vocabulary.ts';

/** For each term, the passages that hold it, in flat arrays. */
export interface PostingLists {
  /** Posting lists: where the list of each term begins, and its passages, ascending. */
  readonly postingOffsets: Uint32Array;
  readonly postingPassages: Uint32Array;
  /** How often the term occurs in the passage, up to 255. */
  readonly postingFrequencies: Uint8Array;
}

const MAX_FREQUENCY = 255;

/** Inverts the terms of passages to the passages of terms, by counting sort. */
export function* buildPostingLists(
  tokenOffsets: Uint32Array,
  tokenTerms: Uint32Array,
  terms: number,
): CooperativeTask<PostingLists> {
  const lengths = new Uint32Array(terms);
  yield* eachPosting(tokenOffsets, tokenTerms, terms, (term) => {
    lengths[term] = (lengths[term] ?? 0) + 1;
  });
  const postingOffsets = new Uint32Array(terms + 1);
  for (const [term, length] of lengths.entries()) {
    postingOffsets[term + 1] = (postingOffsets[term] ?? 0) + length;
  }
  const next = postingOffsets.slice(0, terms);
  const total = postingOffsets[terms] ?? 0;
  const postingPassages = new Uint32Array(total);
  const postingFrequencies = new Uint8Array(total);
  yield* eachPosting(tokenOffsets, tokenTerms, terms, (term, passage, frequency) => {
    const at = next[term] ?? 0;
    postingPassages[at] = passage;
    postingFrequencies[at] = Math.min(frequency, MAX_FREQUENCY);
    next[term] = at + 1;
  });
  return { postingOffsets, postingPassages, postingFrequencies };
}

/** Visits every term of every passage once, passages ascending. */
function* eachPosting(
  tokenOffsets: Uint32Array,
  tokenTerms: Uint32Array,
  terms: number,
  visit: (term: TermId, passage: PassageId, frequency: number) => void,
): CooperativeTask<void> {
  const counts = new Uint32Array(terms);
  for (let passage = 0; passage + 1 < tokenOffsets.length; passage++) {
    const words = tokenTerms.subarray(tokenOffsets[passage], tokenOffsets[passage + 1]);
    for (const term of words) counts[term] = (counts[term] ?? 0) + 1;
    for (const term of words) {
      const frequency = counts[term] ?? 0;
      if (frequency > 0) visit(term, passage, frequency);
      counts[term] = 0;
    }
    yield;
  }
}
