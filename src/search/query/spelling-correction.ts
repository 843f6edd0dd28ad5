import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { isStopWord, stopWords } from '../../arabic/lexicon/stop-words.ts';
import type { stemsOf } from '../../arabic/stem.ts';
import { memoizeByWord } from '../../arabic/token-cache.ts';
import { runToEnd } from '../../util/cooperative.ts';
import { editDistance } from '../../util/edit-distance.ts';
import { DeletionIndex } from '../index/deletion-index.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { DisabledRules } from '../rules.ts';
import { suggestSpellings } from './spelling-suggestions.ts';
import type { SuggestSpellings } from './term-matches.ts';
import { splitJoinedWords } from './word-segmentation.ts';

/** A pasted article has more unknown words than a question has typos. */
const MAX_LOOKUPS = 24;

/** @returns a function that suggests spellings for the words of one question, and looks up each once */
export function cachedSuggestions(index: SearchIndex, without: DisabledRules): SuggestSpellings {
  let remaining = MAX_LOOKUPS;
  return memoizeByWord((term) => (remaining-- > 0 ? suggestSpellings(term, index, without) : []));
}

/** The words of a question, as they were probably meant. */
interface CorrectedWords {
  readonly terms: string[];
  /** Whether a word that no list holds was taken for a misspelt stop word: it may also be a name. */
  readonly guessesStopWord: boolean;
}

/**
 * Corrects missing spaces and misspelt stop words. Typos in words of the reports become term matches.
 *
 * @param typed - all words of a question, normalised
 */
export function correctSpelling(
  typed: readonly string[],
  { terms: { vocabulary }, synonyms }: SearchIndex,
  without: DisabledRules,
  suggest: SuggestSpellings,
  stemsIn: typeof stemsOf,
): CorrectedWords {
  const isInReports = (term: string) =>
    vocabulary.get(term) !== undefined ||
    stemsIn(term).some((stem) => vocabulary.withStem(stem).length > 0);
  const isListed = memoizeByWord(
    (term: string) =>
      isInReports(term) ||
      isStopWord(term) ||
      synonyms.holdsWord(term) ||
      stemsIn(term).some((stem) => synonyms.has(stem) || isCommonStem(stem)),
  );
  const isWord = (term: string) => isListed(term) || suggest(term)[0]?.edits === 1;
  const spaced = without.has('wordSegmentation')
    ? typed
    : splitJoinedWords(typed, isInReports, isWord);
  const terms = spaced.map((term) => {
    if (without.has('stopWordTypos') || isListed(term) || suggest(term).length > 0) return term;
    return correctStopWord(term) ?? term;
  });
  return { terms, guessesStopWord: terms.some((term, at) => term !== spaced[at]) };
}

/** Shorter words are within one edit of too many others. */
const MIN_STOP_WORD_LENGTH = 3;

const STOP_WORDS = [...stopWords()].filter((word) => word.length >= MIN_STOP_WORD_LENGTH);
const STOP_WORD_DELETIONS = runToEnd(DeletionIndex.of(STOP_WORDS.map((word, id) => [id, [word]])));

/**
 * Corrects a misspelt question word or preposition, which would weigh as much as a rare word.
 *
 * @param term - a normalised word that the reports do not hold
 * @returns a stop word within one edit; undefined when there is none
 */
function correctStopWord(term: string): string | undefined {
  if (term.length < MIN_STOP_WORD_LENGTH) return undefined;
  for (const id of STOP_WORD_DELETIONS.near([term], false)) {
    const word = STOP_WORDS[id] ?? '';
    if (editDistance(term, word) === 1) return word;
  }
  return undefined;
}
