import Fuse from 'fuse.js';
import { stem, withoutPrefix } from '../../arabic/stem.ts';
import { editDistance } from '../../util/edit-distance.ts';
import { topK } from '../../util/top-k.ts';
import type { DeletionIndex } from '../index/deletion-index.ts';
import type { TermId, Vocabulary } from '../index/vocabulary.ts';

/** A term that a misspelt word may stand for. */
export interface SpellingSuggestion {
  readonly term: TermId;
  /** 1 for the same word, less with every letter that differs, never under 0. */
  readonly similarity: number;
  /** How many letters were slipped. */
  readonly edits: number;
}

/** Loose: Fuse counts a swap of neighbours as two errors, `editDistance` has the last word. */
const FUSE_THRESHOLD = 0.6;
/** From this many letters on a spelling may have one slip, or two. */
const ONE_SLIP = 3;
const TWO_SLIPS = 6;
/** The more terms a word may be, the less each is worth: Fuse chooses a few among the nearest. */
const MOST_CANDIDATES = 12;
const MOST_TERMS = 6;

/**
 * Looks a word that the reports do not hold up among those they do.
 *
 * @param word - a normalised word
 * @param vocabulary - the words of the reports
 * @param deletions - the same words by what is left of them without a letter
 * @returns terms within one slip of the word, else within two where it is long, nearest first
 */
export function suggestSpellings(
  word: string,
  vocabulary: Vocabulary,
  deletions: DeletionIndex,
): SpellingSuggestion[] {
  if (word.length < ONE_SLIP) return [];
  const once = within(1, word, vocabulary, deletions);
  if (once.length > 0 || word.length < TWO_SLIPS) return once;
  return within(2, word, vocabulary, deletions);
}

function within(
  most: number,
  word: string,
  vocabulary: Vocabulary,
  deletions: DeletionIndex,
): SpellingSuggestion[] {
  const forms = [word, withoutPrefix(word), stem(word)] as const;
  const slips: SpellingSuggestion[] = [];
  for (const term of deletions.near([...new Set(forms)], most > 1)) {
    const other = vocabulary.terms[term] ?? '';
    const others = [other, withoutPrefix(other), vocabulary.stems[term] ?? ''] as const;
    const slip = nearest(forms, others, most);
    if (slip) slips.push({ term, ...slip });
  }
  return slips.length < 2 ? slips : chosen(word, slips, vocabulary);
}

/** By which of their spellings, whole, without article or stem, two words are most alike. */
function nearest(
  forms: readonly [string, string, string],
  others: readonly [string, string, string],
  most: number,
): Omit<SpellingSuggestion, 'term'> | undefined {
  let best: Omit<SpellingSuggestion, 'term'> | undefined;
  for (const [at, form] of forms.entries()) {
    const other = others[at] ?? '';
    const shorter = Math.min(form.length, other.length);
    if (shorter < (most > 1 ? TWO_SLIPS : ONE_SLIP)) continue;
    if (Math.abs(form.length - other.length) > most) continue;
    const edits = editDistance(form, other);
    const similarity = 1 - edits / Math.max(form.length, other.length);
    if (edits <= most && similarity > (best?.similarity ?? 0)) best = { similarity, edits };
  }
  return best;
}

/** The few that a reader would take the word for, nearest first. */
function chosen(
  word: string,
  slips: readonly SpellingSuggestion[],
  { terms }: Vocabulary,
): SpellingSuggestion[] {
  const candidates = topK(slips.keys(), (at) => slips[at]?.similarity ?? 0, MOST_CANDIDATES);
  const fuse = new Fuse(
    candidates.flatMap((at) => {
      const slip = slips[at];
      return slip ? [{ slip, word: terms[slip.term] ?? '' }] : [];
    }),
    { keys: ['word'], threshold: FUSE_THRESHOLD, ignoreLocation: true, ignoreFieldNorm: true },
  );
  return fuse
    .search(word)
    .map(({ item }) => item.slip)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_TERMS);
}
