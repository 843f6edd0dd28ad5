import { isAttributeStem } from '../arabic/attributes.ts';
import { isCommonStem } from '../arabic/common-words.ts';
import { isCounted } from '../arabic/lexicon.ts';
import { isOffice } from '../arabic/offices.ts';
import { hasQuestionWord, type QuestionForm, questionForm } from '../arabic/question-form.ts';
import { stemsOf } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { type Lexicon, type Meaning, meaningsOf, type SlipsOf, SURE } from './meanings.ts';
import { slipsOf } from './slips.ts';
import { mendSpaces } from './spacing.ts';
import { slippedStopWord } from './stop-slips.ts';
import type { EntryKey, SynonymTable } from './synonym-table.ts';
import { passageFrequency, type TermIndex } from './term-index.ts';
import type { TermId } from './vocabulary.ts';

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
  /** How it asks; undefined for keywords and for what no question word tells. */
  readonly form: QuestionForm | undefined;
  /** Whether any of its words asks. */
  readonly asks: boolean;
}

/** A common word says less, a name or number more: it is what a question is about. */
const COMMON = 0.6;
const NAME = 1.5;
const NUMBER = /\p{N}/u;
/** Unknown words of a question that are looked up as misspelt. */
const MOST_SLIPS = 24;
/** Passages that a collection is taken to have beside its own. */
const BACKGROUND = 100;

/**
 * @param typed - all words of what a person asked, normalised
 * @param index - the reports
 * @param lexicon - what its words are looked up in
 */
export function parseQuery(typed: readonly string[], index: TermIndex, lexicon: Lexicon): Query {
  const slips = rememberingSlips(lexicon);
  const stemsIn = remembering(stemsOf);
  const terms = mendWords(typed, lexicon, slips, stemsIn);
  const stems = terms.map(stemsIn);
  const keys = entriesIn(stems, lexicon.synonyms);
  const words = new Map<string, QueryWord>();
  for (const [place, term] of terms.entries()) {
    if (words.has(term) || isStopWord(term)) continue;
    const own = stems[place] ?? [];
    const entries = keys[place] ?? [];
    const meanings = meaningsOf(term, own, entries, lexicon, slips);
    const isName = NUMBER.test(term) || own.some((stem) => lexicon.synonyms.isName(stem));
    const isHeardOf = [...meanings.values()].some(({ sure }) => sure >= SURE.synonym);
    const isCommon = own.some(isCommonStem);
    const frequency = frequencyOf(meanings, index);
    words.set(term, {
      term,
      place,
      meanings,
      frequency,
      weight: informationOf(frequency, index) * (isName ? NAME : isCommon ? COMMON : 1),
      isName,
      isUnheardOf: isName && !isHeardOf,
      isAttribute: own.some(isAttributeStem),
      isKnown: isCommon || lexicon.synonyms.holdsWord(term) || isOffice(term) || isCounted(term),
    });
  }
  return {
    words: [...words.values()],
    form: questionForm(terms),
    asks: hasQuestionWord(terms),
  };
}

/** Works out what is asked of the same word again and again once in a question. */
function remembering<T>(workOut: (term: string) => T): (term: string) => T {
  const known = new Map<string, T>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const value = workOut(term);
    known.set(term, value);
    return value;
  };
}

/** Looks up only so many: a pasted article has more unknown words than anybody misspells. */
function rememberingSlips({ vocabulary, deletions }: Lexicon): SlipsOf {
  let left = MOST_SLIPS;
  return remembering((term) => (left-- > 0 ? slipsOf(term, vocabulary, deletions) : []));
}

/** Slips that are not of a word of the reports: lost spaces, and misspelt words of grammar. */
function mendWords(
  typed: readonly string[],
  { vocabulary, synonyms }: Lexicon,
  slips: SlipsOf,
  stemsIn: typeof stemsOf,
): string[] {
  const isHeld = (term: string) =>
    vocabulary.get(term) !== undefined ||
    stemsIn(term).some((stem) => vocabulary.withStem(stem).length > 0);
  const isListed = remembering(
    (term: string) =>
      vocabulary.get(term) !== undefined ||
      isStopWord(term) ||
      isHeld(term) ||
      synonyms.holdsWord(term) ||
      stemsIn(term).some((stem) => synonyms.has(stem) || isCommonStem(stem)),
  );
  const isWord = (term: string) => isListed(term) || slips(term)[0]?.edits === 1;
  return mendSpaces(typed, isHeld, isWord).map((term) =>
    isListed(term) || slips(term).length > 0 ? term : (slippedStopWord(term) ?? term),
  );
}

/** For every word, the entries of the synonyms that it is, alone or with its neighbours. */
function entriesIn(stems: readonly (readonly string[])[], synonyms: SynonymTable): EntryKey[][] {
  const firstStems = stems.map(([stem = '']) => stem);
  const entries = stems.map((own) => own.filter((key) => synonyms.has(key)));
  for (let first = 0; first < stems.length; first++) {
    for (const { key, length } of synonyms.phrasesAt(firstStems, first)) {
      for (const list of entries.slice(first, first + length)) list.push(key);
    }
  }
  return entries;
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
