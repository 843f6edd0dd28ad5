import Fuse from 'fuse.js';
import { bestOf } from './best-of.ts';
import { editDistance } from './edit-distance.ts';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** A term that a misspelt word may stand for. */
export interface SimilarTerm {
  readonly term: TermId;
  /** 1 for the same word, less with every letter that differs, never under 0. */
  readonly similarity: number;
}

/** How many of the terms that share trigrams Fuse looks at: keeps the cost off the vocabulary's size. */
const MOST_CANDIDATES = 40;
/** Loose: Fuse counts a swap of neighbours as two errors, `editDistance` has the last word. */
const FUSE_THRESHOLD = 0.6;
/** From this many letters on a stem may have one slip, or two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 6;

/**
 * Looks a word that the vocabulary does not hold up among those it does.
 *
 * @param vocabulary - the words of the reports
 * @param word - a normalised word
 * @param stemmed - its stem
 * @param sharing - the terms that share trigrams with the stem, with how many
 * @returns terms within a slip of the word, two for long words, nearest first; none for short words
 */
export function similarTerms(
  vocabulary: Vocabulary,
  word: string,
  stemmed: string,
  sharing: ReadonlyMap<TermId, number>,
): SimilarTerm[] {
  const slips = stemmed.length >= TWO_SLIPS ? 2 : stemmed.length >= ONE_SLIP ? 1 : 0;
  if (slips === 0) return [];
  const nearest = bestOf(sharing.keys(), (term) => sharing.get(term) ?? 0, MOST_CANDIDATES);
  const candidates = nearest
    .map((term) => ({ term, word: vocabulary.terms[term] ?? '' }))
    .filter((candidate) => {
      const stem = vocabulary.stems[candidate.term] ?? '';
      const longer = Math.min(
        Math.abs(candidate.word.length - word.length),
        Math.abs(stem.length - stemmed.length),
      );
      return longer <= slips;
    });
  if (candidates.length === 0) return [];
  const fuse = new Fuse(candidates, {
    keys: ['word'],
    threshold: FUSE_THRESHOLD,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
  return fuse
    .search(word)
    .flatMap(({ item }) => {
      const edits = Math.min(
        editDistance(word, item.word),
        editDistance(stemmed, vocabulary.stems[item.term] ?? ''),
      );
      return edits > slips ? [] : [{ term: item.term, similarity: 1 - edits / stemmed.length }];
    })
    .sort((a, b) => b.similarity - a.similarity);
}
