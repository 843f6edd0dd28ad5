import type { SearchIndex } from '../index/search-index.ts';
import { tokensOf } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';

/**
 * @returns the term as a passage writes it, with diacritics and attached letters; undefined for a phrase
 */
export function publishedSpelling(
  term: TermId,
  { terms, passages }: Pick<SearchIndex, 'terms' | 'passages'>,
): string | undefined {
  const passage = terms.postingPassages[terms.postingOffsets[term] ?? -1] ?? -1;
  const [first, end] = tokensOf(passage, terms);
  const at = terms.tokenTerms.subarray(first, end).indexOf(term);
  if (at < 0) return undefined;
  const token = first + at;
  return passages[passage]?.text.slice(terms.tokenStarts[token], terms.tokenEnds[token]);
}
