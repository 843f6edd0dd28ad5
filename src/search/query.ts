import { isCommonWord } from '../arabic/common-words.ts';
import { skeleton, stem } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokenise } from '../arabic/tokenise.ts';
import { similarTerms } from './similar-terms.ts';
import { passageFrequency, type TermIndex } from './term-index.ts';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** A word of the question that says something of its subject. */
export interface QueryWord {
  readonly term: string;
  /** The terms of the reports that may mean it, each with how sure that is, 0–1. */
  readonly meanings: ReadonlyMap<TermId, number>;
  /** How much finding the word says: its inverse document frequency. */
  readonly weight: number;
}

/** How sure a match is, by what the two words share. */
const SURE = { stem: 0.9, skeleton: 0.6, similar: 0.8, trigrams: 0.5 } as const;
const FEWEST_SHARED_TRIGRAMS = 0.5;
const COMMON = 0.6;
/** Passages that a collection is taken to have at least. */
const BACKGROUND = 100;

/**
 * @param question - what a person asked
 * @param index - the reports
 * @returns the question's words, each once, stop words left out
 */
export function parseQuery(question: string, index: TermIndex): QueryWord[] {
  const terms = new Set(tokenise(question).map(({ term }) => term));
  return [...terms]
    .filter((term) => !isStopWord(term))
    .map((term) => {
      const meanings = meaningsOf(term, index.vocabulary);
      return { term, meanings, weight: weightOf(term, meanings, index) };
    });
}

function meaningsOf(term: string, vocabulary: Vocabulary): Map<TermId, number> {
  const meanings = new Map<TermId, number>();
  const add = (id: TermId, sure: number) => meanings.set(id, Math.max(sure, meanings.get(id) ?? 0));

  const stemmed = stem(term);
  const exact = vocabulary.get(term);
  if (exact !== undefined) add(exact, 1);
  for (const id of vocabulary.withStem(stemmed)) add(id, SURE.stem);
  if (meanings.size === 0) {
    for (const { term: id, similarity } of similarTerms(vocabulary, term)) {
      add(id, SURE.similar * similarity);
    }
  }
  for (const id of vocabulary.withSkeleton(skeleton(stemmed))) add(id, SURE.skeleton);
  for (const [id, shared] of vocabulary.sharingTrigrams(stemmed)) {
    if (shared >= FEWEST_SHARED_TRIGRAMS) add(id, SURE.trigrams * shared);
  }
  return meanings;
}

function weightOf(term: string, meanings: ReadonlyMap<TermId, number>, index: TermIndex): number {
  let frequency = 0;
  for (const [id, sure] of meanings) {
    if (sure >= SURE.stem) frequency = Math.max(frequency, passageFrequency(index, id));
  }
  const weight = Math.log(1 + (index.passages + BACKGROUND - frequency + 0.5) / (frequency + 1.5));
  return isCommonWord(term) ? COMMON * weight : weight;
}
