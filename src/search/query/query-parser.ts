import { isAttributeStem } from '../../arabic/lexicon/attributes.ts';
import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { isOffice } from '../../arabic/lexicon/offices.ts';
import { isCountedNoun, isTimeWord } from '../../arabic/lexicon/quantity-words.ts';
import { beginsWithAlam, OPINION_WORDS } from '../../arabic/lexicon/question-words.ts';
import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { hasQuestionWord, questionForm } from '../../arabic/question-form.ts';
import { questionStemsOf } from '../../arabic/spoken-forms.ts';
import { stem as stemOf } from '../../arabic/stem.ts';
import { memoizeByWord } from '../../arabic/token-cache.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { EntryKey, SynonymTable } from '../index/synonym-table.ts';
import type { DisabledRules } from '../rules.ts';
import type { Query, QueryWord } from './query.ts';
import { cachedSuggestions, correctSpelling } from './spelling-correction.ts';
import {
  MATCH_CONFIDENCE,
  type SuggestSpellings,
  type TermMatch,
  termMatchesOf,
} from './term-matches.ts';
import { frequencyOf, inverseDocumentFrequency } from './term-weight.ts';

/** A common word weighs less, a name or number more: it is what a question is about. */
const COMMON_WORD_FACTOR = 0.6;
const NAME_FACTOR = 1.5;
const NUMBER = /\p{N}/u;

/** What is the same for a word in every question. */
type CachedWord = Omit<QueryWord, 'position'>;

/** People use the same words again and again. */
const MAX_CACHED_WORDS = 5000;

/** Turns the words of a question into a query. */
export class QueryParser {
  readonly #index: SearchIndex;
  readonly #without: DisabledRules;
  readonly #cache = new Map<string, CachedWord>();

  constructor(index: SearchIndex, without: DisabledRules) {
    this.#index = index;
    this.#without = without;
  }

  /** @param typed - all words of a question, normalised */
  parse(typed: readonly string[]): Query {
    const suggest = cachedSuggestions(this.#index, this.#without);
    const stemsIn = memoizeByWord(questionStemsOf);
    const { terms, guessesStopWord } = correctSpelling(
      typed,
      this.#index,
      this.#without,
      suggest,
      stemsIn,
    );
    const stems = terms.map(stemsIn);
    const phrases = phrasesIn(stems, this.#index.synonyms);
    const words = new Map<string, QueryWord>();
    const first = beginsWithAlam(terms) ? 1 : 0;
    for (const [position, term] of terms.entries()) {
      if (position < first || words.has(term) || isStopWord(term)) continue;
      const word = this.#word(term, stems[position] ?? [], phrases[position] ?? [], suggest);
      words.set(term, { ...word, position });
    }
    return {
      words: [...words.values()],
      terms,
      guessesStopWord,
      form: questionForm(terms),
      asks: hasQuestionWord(terms),
      // As typed: the reports may not hold the word, and then it is corrected to another.
      asksOpinion: typed.some((term) => OPINION_WORDS.has(term)),
    };
  }

  /** Caches words that the reports hold and that belong to no phrase. */
  #word(
    term: string,
    stems: readonly string[],
    phrases: readonly EntryKey[],
    suggest: SuggestSpellings,
  ): CachedWord {
    const isCacheable =
      phrases.length === 0 && this.#index.terms.vocabulary.get(term) !== undefined;
    const cached = isCacheable ? this.#cache.get(term) : undefined;
    if (cached) return cached;
    const word = this.#buildWord(term, stems, phrases, suggest);
    if (isCacheable) {
      if (this.#cache.size === MAX_CACHED_WORDS) this.#cache.clear();
      this.#cache.set(term, word);
    }
    return word;
  }

  #buildWord(
    term: string,
    stems: readonly string[],
    phrases: readonly EntryKey[],
    suggest: SuggestSpellings,
  ): CachedWord {
    const { synonyms, terms } = this.#index;
    const keys = [...stems.filter((key) => synonyms.has(key)), ...phrases];
    const termMatches = termMatchesOf(term, stems, keys, this.#index, this.#without, suggest);
    const isNumber = NUMBER.test(term);
    const isName = isNumber || stems.some((stem) => synonyms.isName(stem));
    const isCommon = stems.some(isCommonStem);
    const frequency = frequencyOf(termMatches, terms);
    const factor =
      isName && !this.#without.has('nameWeight')
        ? NAME_FACTOR
        : isCommon && !this.#without.has('commonWordWeight')
          ? COMMON_WORD_FACTOR
          : 1;
    return {
      term,
      termMatches,
      frequency,
      weight: factor * inverseDocumentFrequency(frequency, terms, this.#without),
      isName,
      isTime: isNumber || isTimeWord(stemOf(term)),
      isAbsent: isName && ![...termMatches.values()].some(isCertain),
      isAttribute: stems.some(isAttributeStem),
      isKnown: isCommon || synonyms.holdsWord(term) || isOffice(term) || isCountedNoun(term),
    };
  }
}

function isCertain({ confidence }: TermMatch): boolean {
  return confidence >= MATCH_CONFIDENCE.synonym;
}

/** For every word, the phrases of the synonym table that it is a part of. */
function phrasesIn(stems: readonly (readonly string[])[], synonyms: SynonymTable): EntryKey[][] {
  const firstStems = stems.map(([stem = '']) => stem);
  const phrases = stems.map((): EntryKey[] => []);
  for (let first = 0; first < stems.length; first++) {
    for (const { key, length } of synonyms.phrasesAt(firstStems, first)) {
      for (const list of phrases.slice(first, first + length)) list.push(key);
    }
  }
  return phrases;
}
