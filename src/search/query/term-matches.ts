import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { skeleton } from '../../arabic/stem.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { EntryKey } from '../index/synonym-table.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { SpellingSuggestion } from './spelling-suggestions.ts';

/** What ties a word of a question to a term of the reports. */
export type MatchKind = 'same' | 'stem' | 'synonym' | 'slip' | 'skeleton' | 'trigrams';

/** How sure it is, 0–1, that a word means a term, and why. */
export interface TermMatch {
  readonly confidence: number;
  readonly kind: MatchKind;
}

/** How sure a match is, by what the two words share; up to that for misspelt words and trigrams. */
export const MATCH_CONFIDENCE: Readonly<Record<MatchKind, number>> = {
  same: 1,
  slip: 0.95,
  stem: 0.9,
  synonym: 0.7,
  skeleton: 0.6,
  trigrams: 0.5,
};
const FEWEST_SHARED_TRIGRAMS = 0.5;

/** @returns whether the tie is one of meaning, not of letters that happen to be alike */
export function isSemantic(tie: MatchKind): boolean {
  return tie === 'same' || tie === 'stem' || tie === 'synonym';
}

/** Of what terms of the reports a word may be a slip. */
export type SuggestSpellings = (term: string) => readonly SpellingSuggestion[];

/**
 * What a word of a question may mean in the reports.
 *
 * @param term - the word, normalised
 * @param stems - its stem, and others it may have
 * @param keys - the entries of the synonyms that it is, alone or with its neighbours
 * @param slips - of what terms a word may be a slip
 * @returns terms of the reports, each with how sure it is that the two mean the same
 */
export function termMatchesOf(
  term: string,
  stems: readonly string[],
  keys: readonly EntryKey[],
  { terms: { vocabulary }, synonyms }: SearchIndex,
  slips: SuggestSpellings,
): Map<TermId, TermMatch> {
  const matches = new Map<TermId, TermMatch>();
  const add = (id: TermId | undefined, kind: MatchKind, share = 1) => {
    const confidence = MATCH_CONFIDENCE[kind] * share;
    if (id !== undefined && confidence > (matches.get(id)?.confidence ?? 0))
      matches.set(id, { confidence, kind });
  };

  add(vocabulary.get(term), 'same');
  for (const stem of stems) {
    for (const id of vocabulary.withStem(stem)) add(id, 'stem');
  }
  for (const equivalent of keys.flatMap((key) => [...synonyms.equivalentsOf(key)])) {
    add(vocabulary.get(equivalent), 'synonym');
    for (const id of vocabulary.withStem(equivalent)) add(id, 'synonym');
  }

  const [stem = term] = stems;
  // A word that is written as a list has it, though the reports do not, is no slip of the pen.
  const isWord = synonyms.holdsWord(term) || stems.some(isCommonStem);
  if (!isWord && ![...matches.values()].some(({ kind }) => kind === 'same' || kind === 'stem')) {
    for (const slip of slips(term)) add(slip.term, 'slip', slip.similarity);
  }
  for (const form of stems) {
    for (const id of vocabulary.withSkeleton(skeleton(form))) add(id, 'skeleton');
  }
  for (const [id, shared] of vocabulary.trigrams.sharing(stem)) {
    if (shared >= FEWEST_SHARED_TRIGRAMS) add(id, 'trigrams', shared);
  }
  return matches;
}
