import type { Span } from '../arabic/sentences.ts';
import type { ClauseCut } from './clause-cuts.ts';

/** How much of a sentence there is room for, UTF-16 units. */
export interface Budget {
  /** More than this is cut where that leaves the meaning alone. */
  readonly wanted: number;
  /** More than this is cut in any case. */
  readonly most: number;
}

/** A cut behind a clause that leaves less than this share of the length budget cuts too much. */
const MIN_SHARE = 0.5;
const LAST_WORD = /\s+\S*$/u;
const HALF_A_LETTER = /[\ud800-\udbff]$/;

/**
 * Cuts a sentence that is too long: behind a clause, else behind a word, else between letters.
 *
 * @param text - the paragraph
 * @param sentence - the sentence, in the paragraph
 * @param cuts - where it can be cut behind a clause
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

/** The length of as many whole words as there is room for; of the first, as many of its letters. */
function lengthOfWords(text: string, room: number): number {
  const words = text.slice(0, room + 1).replace(LAST_WORD, '');
  if (words.length <= room) return words.length;
  return text.slice(0, room).replace(HALF_A_LETTER, '').length;
}
