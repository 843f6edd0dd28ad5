import { isAttributeStem } from '../arabic/attributes.ts';
import { isCommonStem } from '../arabic/common-words.ts';
import { type QuestionType, questionType } from '../arabic/question-type.ts';
import { stemsOf } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokenise } from '../arabic/tokenise.ts';
import { meaningsOf, SURE } from './meanings.ts';
import type { EntryKey, SynonymTable } from './synonym-table.ts';
import { passageFrequency, type TermIndex } from './term-index.ts';
import type { TermId } from './vocabulary.ts';

/** A word of the question that says something of its subject. */
export interface QueryWord {
  readonly term: string;
  /** The terms of the reports that may mean it, each with how sure that is, 0–1. */
  readonly meanings: ReadonlyMap<TermId, number>;
  /** How much finding the word says: its inverse document frequency, more for a name. */
  readonly weight: number;
  /** Whether it is a name or number that the reports hold in no form. */
  readonly isUnheardOf: boolean;
  /** Whether it names what is asked for: an office, a measure. */
  readonly isAttribute: boolean;
}

/** A question as search sees it. */
export interface Query {
  /** Its words in order, each once, stop words left out. */
  readonly words: readonly QueryWord[];
  readonly type: QuestionType | undefined;
}

/** A common word says less, a name or number more: it is what a question is about. */
const COMMON = 0.6;
const NAME = 1.5;
const NUMBER = /\p{N}/u;
/** Passages that a collection is taken to have beside its own. */
const BACKGROUND = 100;

/**
 * @param question - what a person asked
 * @param index - the reports
 * @param synonyms - what words and phrases may stand for one another
 */
export function parseQuery(question: string, index: TermIndex, synonyms: SynonymTable): Query {
  const terms = tokenise(question).map(({ term }) => term);
  const stems = terms.map(stemsOf);
  const keys = entriesIn(stems, synonyms);
  const words = new Map<string, QueryWord>();
  for (const [at, term] of terms.entries()) {
    if (words.has(term) || isStopWord(term)) continue;
    const own = stems[at] ?? [];
    const meanings = meaningsOf(term, own, keys[at] ?? [], index.vocabulary, synonyms);
    const isName = NUMBER.test(term) || own.some((stem) => synonyms.isName(stem));
    const isHeardOf = Math.max(0, ...meanings.values()) >= SURE.synonym;
    const information = informationOf(meanings, index);
    words.set(term, {
      term,
      meanings,
      weight: information * (isName ? NAME : own.some(isCommonStem) ? COMMON : 1),
      isUnheardOf: isName && !isHeardOf,
      isAttribute: own.some(isAttributeStem),
    });
  }
  return { words: [...words.values()], type: questionType(terms) };
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

/** The word's inverse document frequency (Robertson & Spärck Jones), over its surest meanings. */
function informationOf(meanings: ReadonlyMap<TermId, number>, index: TermIndex): number {
  let frequency = 0;
  for (const [id, sure] of meanings) {
    if (sure >= SURE.stem) frequency = Math.max(frequency, passageFrequency(index, id));
  }
  return Math.log(1 + (index.passages + BACKGROUND - frequency + 0.5) / (frequency + 1.5));
}
