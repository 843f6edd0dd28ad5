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
  /** How sure it is that the word means the term, 0–1. */
  readonly confidence: number;
  readonly kind: MatchKind;
}

/** How sure a match is, by its kind; for typos the most that it can be. */
export const MATCH_CONFIDENCE: Readonly<Record<MatchKind, number>> = {
  same: 1,
  typo: 0.95,
  stem: 0.9,
  synonym: 0.7,
  skeleton: 0.6,
};

/** @returns whether the match is one of meaning, not of accidentally similar letters */
export function isSemantic(kind: MatchKind): boolean {
  return kind === 'same' || kind === 'stem' || kind === 'synonym';
}

/** Gives the terms of the reports that a word may be a typo of. */
export type SuggestSpellings = (term: string) => readonly SpellingSuggestion[];

/**
 * Finds what a word of a question may mean in the reports.
 *
 * @param term - the word, normalised
 * @param stems - its stem, and others it may have
 * @param keys - the synonym entries that it is, alone or with its neighbours
 * @returns terms of the reports, each with its surest match
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
  const add = (id: TermId | undefined, kind: MatchKind, share = 1) => {
    const confidence = MATCH_CONFIDENCE[kind] * share;
    if (id === undefined || confidence <= (matches.get(id)?.confidence ?? 0)) return;
    matches.set(id, { confidence, kind });
  };

  add(vocabulary.get(term), 'same');
  for (const stem of stems) {
    for (const id of vocabulary.withStem(stem)) add(id, 'stem');
  }
  const equivalents = without.has('synonyms')
    ? []
    : keys.flatMap((key) => [...synonyms.equivalentsOf(key)]);
  for (const equivalent of equivalents) {
    add(vocabulary.get(equivalent), 'synonym');
    for (const id of vocabulary.withStem(equivalent)) add(id, 'synonym');
  }

  // A word that is spelt as in a list, though the reports do not hold it, is no typo.
  const isWord = synonyms.holdsWord(term) || stems.some(isCommonStem);
  if (!isWord && ![...matches.values()].some(({ kind }) => kind === 'same' || kind === 'stem')) {
    for (const { term: id, similarity } of suggest(term)) add(id, 'typo', similarity);
  }
  if (!without.has('skeletons')) {
    for (const form of stems) {
      for (const id of vocabulary.withSkeleton(skeleton(form))) add(id, 'skeleton');
    }
  }
  return matches;
}
