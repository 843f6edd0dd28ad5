import { isCommonStem } from '../../arabic/lexicon/common-words.ts';
import { skeleton } from '../../arabic/stem.ts';
import type { DeletionIndex } from '../index/deletion-index.ts';
import type { EntryKey, SynonymTable } from '../index/synonym-table.ts';
import type { TermId, Vocabulary } from '../index/vocabulary.ts';
import type { Slip } from './spelling-suggestions.ts';

/** What ties a word of a question to a term of the reports. */
export type Tie = 'same' | 'stem' | 'synonym' | 'slip' | 'skeleton' | 'trigrams';

/** How sure it is, 0–1, that a word means a term, and why. */
export interface Meaning {
  readonly sure: number;
  readonly tie: Tie;
}

/** How sure a match is, by what the two words share; up to that for misspelt words and trigrams. */
export const SURE: Readonly<Record<Tie, number>> = {
  same: 1,
  slip: 0.95,
  stem: 0.9,
  synonym: 0.7,
  skeleton: 0.6,
  trigrams: 0.5,
};
const FEWEST_SHARED_TRIGRAMS = 0.5;

/** @returns whether the tie is one of meaning, not of letters that happen to be alike */
export function isFirm(tie: Tie): boolean {
  return tie === 'same' || tie === 'stem' || tie === 'synonym';
}

/** What a word of a question is looked up in. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly deletions: DeletionIndex;
  readonly synonyms: SynonymTable;
}

/** Of what terms of the reports a word may be a slip. */
export type SlipsOf = (term: string) => readonly Slip[];

/**
 * What a word of a question may mean in the reports.
 *
 * @param term - the word, normalised
 * @param stems - its stem, and others it may have
 * @param keys - the entries of the synonyms that it is, alone or with its neighbours
 * @param slips - of what terms a word may be a slip
 * @returns terms of the reports, each with how sure it is that the two mean the same
 */
export function meaningsOf(
  term: string,
  stems: readonly string[],
  keys: readonly EntryKey[],
  { vocabulary, synonyms }: Lexicon,
  slips: SlipsOf,
): Map<TermId, Meaning> {
  const meanings = new Map<TermId, Meaning>();
  const add = (id: TermId | undefined, tie: Tie, share = 1) => {
    const sure = SURE[tie] * share;
    if (id !== undefined && sure > (meanings.get(id)?.sure ?? 0)) meanings.set(id, { sure, tie });
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
  if (!isWord && ![...meanings.values()].some(({ tie }) => tie === 'same' || tie === 'stem')) {
    for (const slip of slips(term)) add(slip.term, 'slip', slip.similarity);
  }
  for (const form of stems) {
    for (const id of vocabulary.withSkeleton(skeleton(form))) add(id, 'skeleton');
  }
  for (const [id, shared] of vocabulary.trigrams.sharing(stem)) {
    if (shared >= FEWEST_SHARED_TRIGRAMS) add(id, 'trigrams', shared);
  }
  return meanings;
}
