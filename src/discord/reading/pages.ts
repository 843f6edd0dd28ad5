import type { Report } from '../../knowledge/report.ts';
import { escapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { piecesOf } from '../card/pieces.ts';

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
    for (const [start, end] of piecesOf(paragraph)) {
      const piece = escapeText(paragraph.slice(start, end));
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
