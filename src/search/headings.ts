import type { Report } from '../knowledge/report.ts';
import type { Passage } from './passage.ts';

/** Brackets and quotation marks that a heading should not begin with. */
const OPENING_MARKS = /^[\s("'«“[]+/u;

/**
 * @param paragraph - a paragraph as published
 * @param most - how many UTF-16 units at most
 * @returns its first words, verbatim, cut behind a word
 */
export function headingOf(paragraph: string, most: number): string {
  const text = paragraph.replace(OPENING_MARKS, '').split('\n', 1)[0] ?? '';
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return text.slice(0, space > 0 ? space : most).toWellFormed();
}

/**
 * @param reports - where to look
 * @param heading - what may be the heading of a paragraph
 * @param most - the length that headings were cut to
 * @returns the first paragraph with that heading; undefined when none has it
 */
export function passageOfHeading(
  reports: readonly Report[],
  heading: string,
  most: number,
): Pick<Passage, 'report' | 'paragraph'> | undefined {
  for (const report of reports) {
    const at = report.paragraphs.findIndex((paragraph) => headingOf(paragraph, most) === heading);
    if (at >= 0) return { report, paragraph: at + 1 };
  }
  return undefined;
}
