import { type Span, sentences } from '../../arabic/sentences.ts';
import { truncationPoint } from '../../util/truncate.ts';
import { escapeText } from './escape.ts';
import { OURS } from './limits.ts';

/**
 * Splits a paragraph that is too long between sentences, and a sentence that is too long at a space.
 *
 * @param most - the maximum length of a piece when it is escaped, in UTF-16 units
 * @returns the pieces in order, without white space around them; one piece when all of it fits
 */
export function piecesOf(paragraph: string, most: number = OURS.page): Span[] {
  if (fits(paragraph, 0, paragraph.length, most)) return [trimmed(paragraph, 0, paragraph.length)];
  const pieces: Span[] = [];
  let start = 0;
  let end = 0;
  let room = most;
  const closeAt = (next: number) => {
    const piece = trimmed(paragraph, start, next);
    if (piece[0] < piece[1]) pieces.push(piece);
    start = next;
  };
  for (const [, sentenceEnd] of sentences(paragraph)) {
    const length = escapedLength(paragraph, end, sentenceEnd);
    if (length <= room) room -= length;
    else {
      if (end > start) closeAt(end);
      // Escaping at most doubles the length, so half of it always fits.
      while (!fits(paragraph, start, sentenceEnd, most)) {
        closeAt(truncationPoint(paragraph, most / 2, start));
      }
      room = most - escapedLength(paragraph, start, sentenceEnd);
    }
    end = sentenceEnd;
  }
  closeAt(paragraph.length);
  return pieces;
}

function trimmed(paragraph: string, start: number, end: number): Span {
  const piece = paragraph.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return [from, Math.max(from, start + piece.trimEnd().length)];
}

/** Escaping never shortens a text, so a text that is too long need not be escaped to find out. */
function fits(paragraph: string, start: number, end: number, most: number): boolean {
  return end - start <= most && escapedLength(paragraph, start, end) <= most;
}

function escapedLength(paragraph: string, start: number, end: number): number {
  return escapeText(paragraph.slice(start, end)).length;
}
