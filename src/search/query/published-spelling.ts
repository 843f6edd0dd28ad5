import type { LatinIndex } from '../index/latin-index.ts';
import type { Passage } from '../index/passage.ts';
import { type TermIndex, tokensOf } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { SpellInArabic } from './alternative-readings.ts';

/**
 * @param terms - the words of the reports by their consonants
 * @param index - the reports
 * @param passages - their paragraphs, by number
 * @returns what writes a word in Latin letters as the reports do
 */
export function spellerOf(
  terms: LatinIndex,
  index: TermIndex,
  passages: readonly Passage[],
): SpellInArabic {
  return (word) => {
    const term = terms.find(word);
    return term === undefined ? undefined : publishedSpelling(term, index, passages);
  };
}

/**
 * @returns the term as a passage writes it, vowel signs and attached letters included; undefined for a
 * phrase
 */
export function publishedSpelling(
  term: TermId,
  index: TermIndex,
  passages: readonly Passage[],
): string | undefined {
  const passage = index.postingPassages[index.postingOffsets[term] ?? -1] ?? -1;
  const [first, end] = tokensOf(passage, index);
  const at = index.tokenTerms.subarray(first, end).indexOf(term);
  if (at < 0) return undefined;
  const token = first + at;
  return passages[passage]?.text.slice(index.tokenStarts[token], index.tokenEnds[token]);
}
