import { stem, withoutPrefix } from '../../arabic/stem.ts';
import { editDistance } from '../../util/edit-distance.ts';
import { topK } from '../../util/top-k.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { DisabledRules } from '../rules.ts';

/** A term that a misspelt word may stand for. */
export interface SpellingSuggestion {
  readonly term: TermId;
  /** 1 for the same word, less with every letter that differs, never under 0. */
  readonly similarity: number;
  /** How many letters are wrong. */
  readonly edits: number;
}

/** From this many letters on a spelling may have one typo, or two. */
const MIN_LENGTH_ONE_TYPO = 3;
const MIN_LENGTH_TWO_TYPOS = 6;
/** The more terms a word may be, the less each is worth. */
const MAX_SUGGESTIONS = 6;

/**
 * Suggests terms of the reports for a word that they do not hold.
 *
 * @param word - a normalised word
 * @returns terms within one edit of the word, else within two where it is long, nearest first
 */
export function suggestSpellings(
  word: string,
  index: Pick<SearchIndex, 'terms' | 'deletions'>,
  without: DisabledRules,
): SpellingSuggestion[] {
  if (word.length < MIN_LENGTH_ONE_TYPO || without.has('typos')) return [];
  const once = within(1, word, index);
  const found =
    once.length > 0 || word.length < MIN_LENGTH_TWO_TYPOS ? once : within(2, word, index);
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
    const nearest = nearestForms(forms, others, maxEdits);
    if (nearest) suggestions.push({ term, ...nearest });
  }
  return suggestions;
}

/** Compares two words whole, without article, and by stem; the most similar forms count. */
function nearestForms(
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
