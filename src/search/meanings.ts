import { isCommonStem } from '../arabic/common-words.ts';
import { skeleton } from '../arabic/stem.ts';
import { similarTerms } from './similar-terms.ts';
import type { EntryKey, SynonymTable } from './synonym-table.ts';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** How sure a match is, by what the two words share; up to that for misspelt words and trigrams. */
export const SURE = {
  same: 1,
  similar: 0.95,
  stem: 0.9,
  synonym: 0.7,
  skeleton: 0.6,
  trigrams: 0.5,
} as const;
const FEWEST_SHARED_TRIGRAMS = 0.5;

/**
 * What a word of a question may mean in the reports.
 *
 * @param term - the word, normalised
 * @param stems - its stem, and others it may have
 * @param keys - the entries of the synonyms that it is, alone or with its neighbours
 * @returns terms of the reports, each with how sure it is that the two mean the same, 0–1
 */
export function meaningsOf(
  term: string,
  stems: readonly string[],
  keys: readonly EntryKey[],
  vocabulary: Vocabulary,
  synonyms: SynonymTable,
): Map<TermId, number> {
  const meanings = new Map<TermId, number>();
  const add = (id: TermId | undefined, sure: number) => {
    if (id !== undefined && sure > (meanings.get(id) ?? 0)) meanings.set(id, sure);
  };

  add(vocabulary.get(term), SURE.same);
  for (const stem of stems) {
    for (const id of vocabulary.withStem(stem)) add(id, SURE.stem);
  }
  for (const equivalent of keys.flatMap((key) => [...synonyms.equivalentsOf(key)])) {
    add(vocabulary.get(equivalent), SURE.synonym);
    for (const id of vocabulary.withStem(equivalent)) add(id, SURE.synonym);
  }

  const [stem = term] = stems;
  const sharing = vocabulary.trigrams.sharing(stem);
  // A word that is known, though not to the reports, is no slip of the pen.
  const isKnown = keys.length > 0 || stems.some(isCommonStem);
  if (meanings.size === 0 && !isKnown) {
    for (const similar of similarTerms(vocabulary, term, stem, sharing)) {
      add(similar.term, SURE.similar * similar.similarity);
    }
  }
  for (const id of vocabulary.withSkeleton(skeleton(stem))) add(id, SURE.skeleton);
  for (const [id, shared] of sharing) {
    if (shared >= FEWEST_SHARED_TRIGRAMS) add(id, SURE.trigrams * shared);
  }
  return meanings;
}
