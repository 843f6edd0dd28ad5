import { sentences } from '../../arabic/sentences.ts';
import type { Report } from '../../knowledge/report.ts';
import { truncationPoint } from '../../util/truncate.ts';
import { escapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';

/** The lines of a page, escaped: one per paragraph, with an empty line between two paragraphs. */
type Page = readonly string[];

/** Pages are computed when a report is first opened, and kept as long as the report. */
const cache = new WeakMap<Report, readonly Page[]>();

/**
 * Splits a report into pages that fit a phone. A page contains as many whole paragraphs as fit. A
 * paragraph that is longer than a page is split between sentences, a sentence at a space.
 *
 * @returns at least one page, each with at most `OURS.page` UTF-16 units of escaped text
 */
export function pagesOf(report: Report): readonly Page[] {
  const pages = cache.get(report) ?? split(report);
  cache.set(report, pages);
  return pages;
}

function split(report: Report): readonly Page[] {
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

/** @returns the pieces of a paragraph that fit a page, verbatim but for the escaping */
function piecesOf(paragraph: string): string[] {
  if (fits(paragraph, 0, paragraph.length)) return [escapeText(paragraph.trim())];
  const pieces: string[] = [];
  let start = 0;
  let end = 0;
  let room: number = OURS.page;
  const closeAt = (next: number) => {
    const piece = paragraph.slice(start, next).trim();
    if (piece !== '') pieces.push(escapeText(piece));
    start = next;
  };
  for (const [, sentenceEnd] of sentences(paragraph)) {
    const length = escapedLength(paragraph, end, sentenceEnd);
    if (length <= room) room -= length;
    else {
      if (end > start) closeAt(end);
      // Escaping at most doubles the length, so half a page always fits.
      while (!fits(paragraph, start, sentenceEnd)) {
        closeAt(truncationPoint(paragraph, OURS.page / 2, start));
      }
      room = OURS.page - escapedLength(paragraph, start, sentenceEnd);
    }
    end = sentenceEnd;
  }
  closeAt(paragraph.length);
  return pieces;
}

/** Escaping never shortens a text, so a text that is too long need not be escaped to find out. */
function fits(paragraph: string, start: number, end: number): boolean {
  return end - start <= OURS.page && escapedLength(paragraph, start, end) <= OURS.page;
}

function escapedLength(paragraph: string, start: number, end: number): number {
  return escapeText(paragraph.slice(start, end)).length;
}
