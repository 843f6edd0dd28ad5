import { isAttributeStem } from '../../arabic/lexicon/attributes.ts';
import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { isOffice } from '../../arabic/lexicon/offices.ts';
import { isCounted } from '../../arabic/lexicon/quantity-words.ts';
import { YOUR_OPINION } from '../../arabic/lexicon/question-words.ts';
import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { hasQuestionWord, type QuestionForm, questionForm } from '../../arabic/question-form.ts';
import { stemsOf } from '../../arabic/stem.ts';
import { memoizeByWord } from '../../arabic/token-cache.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { EntryKey, SynonymTable } from '../index/synonym-table.ts';
import { documentFrequency, type TermIndex } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import { correctSpelling, memoizedSuggestions } from './spelling-correction.ts';
import {
  MATCH_CONFIDENCE,
  type SuggestSpellings,
  type TermMatch,
  termMatchesOf,
} from './term-matches.ts';

/** A word of the question that says something of its subject. */
export interface QueryWord {
  readonly term: string;
  /** Its position among all words of the question. */
  readonly position: number;
  /** The terms of the reports that may mean it. */
  readonly termMatches: ReadonlyMap<TermId, TermMatch>;
  /** In how many passages it stands, by its surest meanings. */
  readonly frequency: number;
  /** How much finding the word says: its inverse document frequency, more for a name. */
  readonly weight: number;
  /** Whether it is a proper name or a number. */
  readonly isName: boolean;
  /** Whether it is a name or number that the reports hold in no form. */
  readonly isAbsent: boolean;
  /** Whether it names what is asked for: an office, a measure. */
  readonly isAttribute: boolean;
  /** Whether some list knows it, so that it is no slip of another word. */
  readonly isKnown: boolean;
}

/** A question as search sees it. */
export interface Query {
  /** Its words in order, each once, stop words left out. */
  readonly words: readonly QueryWord[];
  /** All its words in order, slips of grammar and lost spaces mended. */
  readonly terms: readonly string[];
  /** How it asks; undefined for keywords and for what no question word tells. */
  readonly form: QuestionForm | undefined;
  /** Whether any of its words asks. */
  readonly asks: boolean;
  /** Whether it asks what whoever is asked thinks. */
  readonly asksOpinion: boolean;
}

/** A common word says less, a name or number more: it is what a question is about. */
const COMMON = 0.6;
const NAME = 1.5;
const NUMBER = /\p{N}/u;
/** Passages that a collection is taken to have beside its own. */
const BACKGROUND = 100;

/** What of a word is the same in every question. */
type KnownWord = Omit<QueryWord, 'position'>;

/** Words that are kept worked out: people ask with the same words again and again. */
const MOST_KEPT = 5000;

/** Sees in the words of a question what they may mean in the reports. */
export class QueryParser {
  readonly #index: SearchIndex;
  readonly #kept = new Map<string, KnownWord>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** @param typed - all words of what a person asked, normalised */
  parse(typed: readonly string[]): Query {
    const { synonyms } = this.#index;
    const slips = memoizedSuggestions(this.#index);
    const stemsIn = memoizeByWord(stemsOf);
    const terms = correctSpelling(typed, this.#index, slips, stemsIn);
    const stems = terms.map(stemsIn);
    const phrases = phrasesIn(stems, synonyms);
    const words = new Map<string, QueryWord>();
    for (const [position, term] of terms.entries()) {
      if (words.has(term) || isStopWord(term)) continue;
      const word = this.#wordOf(term, stems[position] ?? [], phrases[position] ?? [], slips);
      words.set(term, { ...word, position });
    }
    return {
      words: [...words.values()],
      terms,
      form: questionForm(terms),
      asks: hasQuestionWord(terms),
      // As it was typed: no report holds such a word, and it would be taken for a slip.
      asksOpinion: typed.some((term) => YOUR_OPINION.has(term)),
    };
  }

  /** A word that the reports hold, and that is of no phrase, is worked out once. */
  #wordOf(
    term: string,
    stems: readonly string[],
    phrases: readonly EntryKey[],
    slips: SuggestSpellings,
  ): KnownWord {
    const kept = phrases.length === 0 ? this.#kept.get(term) : undefined;
    if (kept) return kept;
    const word = this.#workOut(term, stems, phrases, slips);
    if (phrases.length === 0 && this.#index.terms.vocabulary.get(term) !== undefined) {
      if (this.#kept.size === MOST_KEPT) this.#kept.clear();
      this.#kept.set(term, word);
    }
    return word;
  }

  #workOut(
    term: string,
    stems: readonly string[],
    phrases: readonly EntryKey[],
    slips: SuggestSpellings,
  ): KnownWord {
    const { synonyms } = this.#index;
    const keys = [...stems.filter((key) => synonyms.has(key)), ...phrases];
    const termMatches = termMatchesOf(term, stems, keys, this.#index, slips);
    const isName = NUMBER.test(term) || stems.some((stem) => synonyms.isName(stem));
    const isHeardOf = [...termMatches.values()].some(
      ({ confidence }) => confidence >= MATCH_CONFIDENCE.synonym,
    );
    const isCommon = stems.some(isCommonStem);
    const frequency = frequencyOf(termMatches, this.#index.terms);
    return {
      term,
      termMatches,
      frequency,
      weight: informationOf(frequency, this.#index.terms) * (isName ? NAME : isCommon ? COMMON : 1),
      isName,
      isAbsent: isName && !isHeardOf,
      isAttribute: stems.some(isAttributeStem),
      isKnown: isCommon || synonyms.holdsWord(term) || isOffice(term) || isCounted(term),
    };
  }
}

/** For every word, the phrases among the synonyms that it is a part of. */
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

/** In how many passages the surest meanings of a word stand, slips among them. */
function frequencyOf(meanings: ReadonlyMap<TermId, TermMatch>, index: TermIndex): number {
  let frequency = 0;
  for (const [id, { confidence, kind }] of meanings) {
    if (confidence < MATCH_CONFIDENCE.stem && kind !== 'slip') continue;
    frequency = Math.max(frequency, documentFrequency(index, id));
  }
  return frequency;
}

/** Inverse document frequency (Robertson & Spärck Jones). */
function informationOf(frequency: number, { passages }: TermIndex): number {
  return Math.log(1 + (passages + BACKGROUND - frequency + 0.5) / (frequency + 1.5));
}
