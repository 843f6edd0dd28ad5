import { documentFrequency, type TermIndex } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { DisabledRules } from '../rules.ts';
import { MATCH_CONFIDENCE, type TermMatch } from './term-matches.ts';

/** In a small collection every word is rare: this many passages without the word are added. */
const SMOOTHING_PASSAGES = 100;

/** @returns the number of passages in which the surest matches of a word occur, typos included */
export function frequencyOf(matches: ReadonlyMap<TermId, TermMatch>, index: TermIndex): number {
  let frequency = 0;
  for (const [id, { confidence, kind }] of matches) {
    if (confidence < MATCH_CONFIDENCE.stem && kind !== 'typo') continue;
    frequency = Math.max(frequency, documentFrequency(index, id));
  }
  return frequency;
}

/** Inverse document frequency (Robertson & Spärck Jones 1976), smoothed for small collections. */
export function inverseDocumentFrequency(
  frequency: number,
  { passages }: TermIndex,
  without: DisabledRules,
): number {
  const collection = passages + (without.has('smoothing') ? 0 : SMOOTHING_PASSAGES);
  return Math.log(1 + (collection - frequency + 0.5) / (frequency + 1.5));
}
