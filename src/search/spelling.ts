import { LatinTerms } from './latin-terms.ts';
import type { Passage } from './passage.ts';
import type { SpellInArabic } from './repair.ts';
import { type TermIndex, tokensOf } from './term-index.ts';
import type { TermId } from './vocabulary.ts';

/**
 * @param index - the reports
 * @param passages - their paragraphs, by number
 * @returns what writes a word in Latin letters as the reports do; few questions are in Latin letters, so
 * what it needs is built when the first one comes
 */
export function spellerOf(index: TermIndex, passages: readonly Passage[]): SpellInArabic {
  let terms: LatinTerms | undefined;
  return (word) => {
    terms ??= new LatinTerms(index.vocabulary);
    const term = terms.find(word);
    return term === undefined ? undefined : asPublished(term, index, passages);
  };
}

/** @returns the term as a passage writes it, vowel signs and attached letters included */
function asPublished(
  term: TermId,
  index: TermIndex,
  passages: readonly Passage[],
): string | undefined {
  const passage = index.postingPassages[index.postingOffsets[term] ?? -1] ?? -1;
  const [first, end] = tokensOf(passage, index);
  const token = index.tokenTerms.subarray(first, end).indexOf(term) + first;
  return passages[passage]?.text.slice(index.tokenStarts[token], index.tokenEnds[token]);
}
