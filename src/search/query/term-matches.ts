import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { skeleton } from '../../arabic/stem.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { EntryKey } from '../index/synonym-table.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { DisabledRules } from '../rules.ts';
import type { SpellingSuggestion } from './spelling-suggestions.ts';

/** Why a word of a question matches a term of the reports. */
export type MatchKind = 'same' | 'stem' | 'synonym' | 'typo' | 'skeleton';

export interface TermMatch {
  /** The confidence that the word means the term, 0–1. */
  readonly confidence: number;
  readonly kind: MatchKind;
}

/** The confidence of a match by its kind; for typos the maximum. */
export const MATCH_CONFIDENCE: Readonly<Record<MatchKind, number>> = {
  same: 1,
  typo: 0.95,
  stem: 0.9,
  synonym: 0.7,
  skeleton: 0.6,
};

/** @returns whether the match is by meaning, not by possibly accidental letters */
export function isReliableKind(kind: MatchKind): boolean {
  return kind === 'same' || kind === 'stem' || kind === 'synonym';
}

/** Suggests the terms of the reports that a word may be a typo of. */
export type SuggestSpellings = (term: string) => readonly SpellingSuggestion[];

/**
 * Finds the terms of the reports that match a word of a question.
 *
 * @param term - the word, normalised
 * @param stems - its possible stems
 * @param keys - its entries in the synonym table, alone or as part of a phrase
 * @returns the matching terms, each with its surest match
 */
export function termMatchesOf(
  term: string,
  stems: readonly string[],
  keys: readonly EntryKey[],
  { terms: { vocabulary }, synonyms }: SearchIndex,
  without: DisabledRules,
  suggest: SuggestSpellings,
): Map<TermId, TermMatch> {
  const matches = new Map<TermId, TermMatch>();
  const add = (id: TermId | undefined, kind: MatchKind, similarity = 1) => {
    const confidence = MATCH_CONFIDENCE[kind] * similarity;
    if (id === undefined || confidence <= (matches.get(id)?.confidence ?? 0)) return;
    matches.set(id, { confidence, kind });
  };

  add(vocabulary.get(term), 'same');
  for (const stem of stems) {
    for (const id of vocabulary.withStem(stem)) add(id, 'stem');
  }
  for (const key of without.has('synonyms') ? [] : keys) {
    for (const equivalent of synonyms.equivalentsOf(key)) {
      add(vocabulary.get(equivalent), 'synonym');
      for (const id of vocabulary.withStem(equivalent)) add(id, 'synonym');
    }
  }

  // A word of a word list is no typo, even if the reports do not hold it.
  const isKnown = synonyms.holdsWord(term) || stems.some(isCommonStem);
  if (!isKnown && ![...matches.values()].some(({ kind }) => kind === 'same' || kind === 'stem')) {
    for (const { term: id, similarity } of suggest(term)) add(id, 'typo', similarity);
  }
  if (!without.has('skeletons')) {
    for (const stem of stems) {
      for (const id of vocabulary.withSkeleton(skeleton(stem))) add(id, 'skeleton');
    }
  }
  return matches;
}
