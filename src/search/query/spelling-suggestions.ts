import { stem, withoutPrefix } from '../../arabic/stem.ts';
import { editDistance } from '../../util/edit-distance.ts';
import { topK } from '../../util/top-k.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { DisabledRules } from '../rules.ts';

/** A term that a misspelt word may stand for. */
export interface SpellingSuggestion {
  readonly term: TermId;
  /** 1 minus the share of letters that differ, 0–1. */
  readonly similarity: number;
  /** The edit distance. */
  readonly edits: number;
}

/** The minimum number of letters of a word with one typo, and with two. */
const MIN_LENGTH_ONE_TYPO = 3;
const MIN_LENGTH_TWO_TYPOS = 6;
/** The more suggestions there are, the less likely each is. */
const MAX_SUGGESTIONS = 6;

/**
 * Suggests terms of the reports for a word that they do not hold.
 *
 * @param word - a normalised word
 * @returns terms within one edit of the word or, if none and the word is long, within two; most similar
 *   first
 */
export function suggestSpellings(
  word: string,
  index: Pick<SearchIndex, 'terms' | 'deletions'>,
  without: DisabledRules,
): SpellingSuggestion[] {
  if (word.length < MIN_LENGTH_ONE_TYPO || without.has('typos')) return [];
  let found = within(1, word, index);
  if (found.length === 0 && word.length >= MIN_LENGTH_TWO_TYPOS) found = within(2, word, index);
  return topK(found.keys(), (at) => found[at]?.similarity ?? 0, MAX_SUGGESTIONS).flatMap(
    (at) => found[at] ?? [],
  );
}

function within(
  maxEdits: number,
  word: string,
  { terms: { vocabulary }, deletions }: Pick<SearchIndex, 'terms' | 'deletions'>,
): SpellingSuggestion[] {
  const forms = [word, withoutPrefix(word), stem(word)] as const;
  const suggestions: SpellingSuggestion[] = [];
  for (const term of deletions.near([...new Set(forms)], maxEdits > 1)) {
    const other = vocabulary.terms[term] ?? '';
    const others = [other, withoutPrefix(other), vocabulary.stems[term] ?? ''] as const;
    const nearest = compareForms(forms, others, maxEdits);
    if (nearest) suggestions.push({ term, ...nearest });
  }
  return suggestions;
}

/** Compares two words whole, without prefix, and by stem; the most similar forms count. */
function compareForms(
  forms: readonly [string, string, string],
  others: readonly [string, string, string],
  maxEdits: number,
): Omit<SpellingSuggestion, 'term'> | undefined {
  let best: Omit<SpellingSuggestion, 'term'> | undefined;
  for (const [at, form] of forms.entries()) {
    const other = others[at] ?? '';
    const shorter = Math.min(form.length, other.length);
    if (shorter < (maxEdits > 1 ? MIN_LENGTH_TWO_TYPOS : MIN_LENGTH_ONE_TYPO)) continue;
    if (Math.abs(form.length - other.length) > maxEdits) continue;
    const edits = editDistance(form, other);
    const similarity = 1 - edits / Math.max(form.length, other.length);
    if (edits <= maxEdits && similarity > (best?.similarity ?? 0)) best = { similarity, edits };
  }
  return best;
}
