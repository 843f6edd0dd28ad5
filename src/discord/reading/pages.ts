import { sentences } from '../../arabic/sentences.ts';
import type { Report } from '../../knowledge/report.ts';
import { escapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';

/** Escaped text, a paragraph a line with an empty line between. */
type Page = readonly string[];

/**
 * Splits a report into pages that fit a phone: whole paragraphs, as many as fit; a paragraph longer
 * than a page goes on at a sentence, a sentence longer than a page at a space.
 *
 * @returns at least one page, each at most `OURS.page` units of escaped text
 */
export function pagesOf(report: Report): Page[] {
  const pages: string[][] = [];
  let room = 0;
  for (const paragraph of report.paragraphs) {
    for (const piece of piecesOf(paragraph)) {
      const page = pages.at(-1);
      if (page && piece.length + 2 <= room) {
        page.push('', piece);
        room -= piece.length + 2;
      } else {
        pages.push([piece]);
        room = OURS.page - piece.length;
      }
    }
  }
  return pages;
}

/** A paragraph in pieces, each a verbatim slice, escaped. */
function piecesOf(paragraph: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < paragraph.length; ) {
    const end = endOfPiece(paragraph, start);
    pieces.push(escapeText(paragraph.slice(start, end).trim()));
    start = end;
  }
  return pieces;
}

function endOfPiece(paragraph: string, start: number): number {
  const fits = (end: number) => escapeText(paragraph.slice(start, end)).length <= OURS.page;
  if (fits(paragraph.length)) return paragraph.length;
  const ends = sentences(paragraph.slice(start)).map(([, end]) => start + end);
  const sentence = ends.findLast(fits);
  if (sentence !== undefined) return sentence;
  // Escaping at most doubles a text, so half a page of it always fits.
  const room = start + OURS.page / 2;
  const space = paragraph.lastIndexOf(' ', room);
  return space > start ? space : room;
}
