import { stopWords } from '../../arabic/lexicon/stop-words.ts';
import { runToEnd } from '../../util/cooperative.ts';
import { editDistance } from '../../util/edit-distance.ts';
import { DeletionIndex } from '../index/deletion-index.ts';

/** A shorter word is one slip from too many others. */
const SHORTEST = 3;

const WORDS = [...stopWords()].filter((word) => word.length >= SHORTEST);
const DELETIONS = runToEnd(DeletionIndex.of(WORDS.map((word, id) => [id, [word]])));

/**
 * A misspelt question word or preposition would pass for a rare word of great weight.
 *
 * @param term - a normalised word that the reports do not hold
 * @returns the stop word of which it is one slip; undefined when it is of none
 */
export function correctStopWord(term: string): string | undefined {
  if (term.length < SHORTEST) return undefined;
  for (const id of DELETIONS.near([term], false)) {
    const word = WORDS[id] ?? '';
    if (editDistance(term, word) === 1) return word;
  }
  return undefined;
}
