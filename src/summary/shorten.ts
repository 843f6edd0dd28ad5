import type { Span } from '../arabic/sentences.ts';
import type { ClauseCut } from './clause-cuts.ts';

/** The length budget of a sentence, UTF-16 units. */
export interface Budget {
  /** A longer sentence is cut if that keeps the meaning. */
  readonly wanted: number;
  /** A longer sentence is always cut. */
  readonly most: number;
}

/** A cut after a clause must leave at least this share of the wanted length. */
const MIN_SHARE = 0.5;
const LAST_WORD = /\s+\S*$/u;
const HALF_A_LETTER = /[\ud800-\udbff]$/;

/**
 * Cuts a sentence that is too long: after a clause, else after a word, else between letters.
 *
 * @param text - the paragraph
 * @param sentence - the sentence, in the paragraph
 * @param cuts - where it can be cut after a clause
 * @returns where the sentence ends or is cut, offset in the paragraph
 */
export function shorten(
  text: string,
  [start, end]: Span,
  cuts: readonly ClauseCut[],
  { wanted, most }: Budget,
): number {
  const length = end - start;
  if (length <= wanted) return end;
  const fitting = cuts.filter(({ at }) => at - start <= wanted && at - start >= wanted * MIN_SHARE);
  const best = fitting.findLast(({ keepsMeaning }) => keepsMeaning);
  if (!best && length <= most) return end;
  return (best ?? fitting.at(-1))?.at ?? start + lengthOfWords(text.slice(start, end), wanted);
}

/** The length of the whole words that fit, or of the letters that fit if the first word does not. */
function lengthOfWords(text: string, longest: number): number {
  const words = text.slice(0, longest + 1).replace(LAST_WORD, '');
  if (words.length <= longest) return words.length;
  return text.slice(0, longest).replace(HALF_A_LETTER, '').length;
}
