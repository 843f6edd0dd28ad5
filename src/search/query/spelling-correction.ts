import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import type { stemsOf } from '../../arabic/stem.ts';
import { memoizeByWord } from '../../arabic/token-cache.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { suggestSpellings } from './spelling-suggestions.ts';
import { correctStopWord } from './stop-word-typos.ts';
import type { SuggestSpellings } from './term-matches.ts';
import { correctSpaces } from './word-segmentation.ts';

/** Unknown words of a question that are looked up as misspelt. */
const MOST_SLIPS = 24;

/** Looks up only so many: a pasted article has more unknown words than anybody misspells. */
export function memoizedSuggestions({
  terms: { vocabulary },
  deletions,
}: SearchIndex): SuggestSpellings {
  let left = MOST_SLIPS;
  return memoizeByWord((term) => (left-- > 0 ? suggestSpellings(term, vocabulary, deletions) : []));
}

/**
 * Mends slips that are not of a word of the reports: lost spaces, and misspelt words of grammar.
 *
 * @param typed - all words of a question, normalised
 */
export function correctSpelling(
  typed: readonly string[],
  { terms: { vocabulary }, synonyms }: SearchIndex,
  slips: SuggestSpellings,
  stemsIn: typeof stemsOf,
): string[] {
  const isHeld = (term: string) =>
    vocabulary.get(term) !== undefined ||
    stemsIn(term).some((stem) => vocabulary.withStem(stem).length > 0);
  const isListed = memoizeByWord(
    (term: string) =>
      vocabulary.get(term) !== undefined ||
      isStopWord(term) ||
      isHeld(term) ||
      synonyms.holdsWord(term) ||
      stemsIn(term).some((stem) => synonyms.has(stem) || isCommonStem(stem)),
  );
  const isWord = (term: string) => isListed(term) || slips(term)[0]?.edits === 1;
  return correctSpaces(typed, isHeld, isWord).map((term) =>
    isListed(term) || slips(term).length > 0 ? term : (correctStopWord(term) ?? term),
  );
}
