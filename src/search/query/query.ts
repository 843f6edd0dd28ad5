import { isAttributeStem } from '../../arabic/lexicon/attributes.ts';
import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { isOffice } from '../../arabic/lexicon/offices.ts';
import { isCounted } from '../../arabic/lexicon/quantity-words.ts';
import { YOUR_OPINION } from '../../arabic/lexicon/question-words.ts';
import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { hasQuestionWord, type QuestionForm, questionForm } from '../../arabic/question-form.ts';
import { stemsOf } from '../../arabic/stem.ts';
import { oncePerWord } from '../../arabic/token-cache.ts';
import type { EntryKey, SynonymTable } from '../index/synonym-table.ts';
import { passageFrequency, type TermIndex } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import { mendWords, rememberingSlips } from './spelling-correction.ts';
import { type Lexicon, type Meaning, meaningsOf, type SlipsOf, SURE } from './term-matches.ts';

/** A word of the question that says something of its subject. */
export interface QueryWord {
  readonly term: string;
  /** Its position among all words of the question. */
  readonly place: number;
  /** The terms of the reports that may mean it. */
  readonly meanings: ReadonlyMap<TermId, Meaning>;
  /** In how many passages it stands, by its surest meanings. */
  readonly frequency: number;
  /** How much finding the word says: its inverse document frequency, more for a name. */
  readonly weight: number;
  /** Whether it is a proper name or a number. */
  readonly isName: boolean;
  /** Whether it is a name or number that the reports hold in no form. */
  readonly isUnheardOf: boolean;
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
type KnownWord = Omit<QueryWord, 'place'>;

/** Words that are kept worked out: people ask with the same words again and again. */
const MOST_KEPT = 5000;

/** Sees in the words of a question what they may mean in the reports. */
export class QueryParser {
  readonly #index: TermIndex;
  readonly #lexicon: Lexicon;
  readonly #kept = new Map<string, KnownWord>();

  /**
   * @param index - the reports
   * @param lexicon - what words are looked up in
   */
  constructor(index: TermIndex, lexicon: Lexicon) {
    this.#index = index;
    this.#lexicon = lexicon;
  }

  /** @param typed - all words of what a person asked, normalised */
  parse(typed: readonly string[]): Query {
    const { synonyms } = this.#lexicon;
    const slips = rememberingSlips(this.#lexicon);
    const stemsIn = oncePerWord(stemsOf);
    const terms = mendWords(typed, this.#lexicon, slips, stemsIn);
    const stems = terms.map(stemsIn);
    const phrases = phrasesIn(stems, synonyms);
    const words = new Map<string, QueryWord>();
    for (const [place, term] of terms.entries()) {
      if (words.has(term) || isStopWord(term)) continue;
      const word = this.#wordOf(term, stems[place] ?? [], phrases[place] ?? [], slips);
      words.set(term, { ...word, place });
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
    slips: SlipsOf,
  ): KnownWord {
    const kept = phrases.length === 0 ? this.#kept.get(term) : undefined;
    if (kept) return kept;
    const word = this.#workOut(term, stems, phrases, slips);
    if (phrases.length === 0 && this.#lexicon.vocabulary.get(term) !== undefined) {
      if (this.#kept.size === MOST_KEPT) this.#kept.clear();
      this.#kept.set(term, word);
    }
    return word;
  }

  #workOut(
    term: string,
    stems: readonly string[],
    phrases: readonly EntryKey[],
    slips: SlipsOf,
  ): KnownWord {
    const { synonyms } = this.#lexicon;
    const keys = [...stems.filter((key) => synonyms.has(key)), ...phrases];
    const meanings = meaningsOf(term, stems, keys, this.#lexicon, slips);
    const isName = NUMBER.test(term) || stems.some((stem) => synonyms.isName(stem));
    const isHeardOf = [...meanings.values()].some(({ sure }) => sure >= SURE.synonym);
    const isCommon = stems.some(isCommonStem);
    const frequency = frequencyOf(meanings, this.#index);
    return {
      term,
      meanings,
      frequency,
      weight: informationOf(frequency, this.#index) * (isName ? NAME : isCommon ? COMMON : 1),
      isName,
      isUnheardOf: isName && !isHeardOf,
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
function frequencyOf(meanings: ReadonlyMap<TermId, Meaning>, index: TermIndex): number {
  let frequency = 0;
  for (const [id, { sure, tie }] of meanings) {
    if (sure < SURE.stem && tie !== 'slip') continue;
    frequency = Math.max(frequency, passageFrequency(index, id));
  }
  return frequency;
}

/** Inverse document frequency (Robertson & Spärck Jones). */
function informationOf(frequency: number, { passages }: TermIndex): number {
  return Math.log(1 + (passages + BACKGROUND - frequency + 0.5) / (frequency + 1.5));
}
