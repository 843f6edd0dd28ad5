import type { Report } from '../../knowledge/report.ts';
import type { Passage } from '../../search/passage.ts';
import { tidyInput } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';

/** Brackets and quotation marks that a heading should not begin with. */
const OPENING_MARKS = /^[\s("'«“[]+/u;

/**
 * @param paragraph - a paragraph as published
 * @returns its first words in one line, cut behind a word, to be picked from a list
 */
export function headingOf(paragraph: string): string {
  const text = tidyInput(paragraph).replace(OPENING_MARKS, '');
  if (text.length <= OURS.heading) return text;
  const space = text.lastIndexOf(' ', OURS.heading);
  return text.slice(0, space > 0 ? space : OURS.heading).toWellFormed();
}

/** @returns the first paragraph with that heading; undefined when none has it */
export function passageOfHeading(
  reports: readonly Report[],
  heading: string,
): Pick<Passage, 'report' | 'paragraph'> | undefined {
  for (const report of reports) {
    const at = report.paragraphs.findIndex((paragraph) => headingOf(paragraph) === heading);
    if (at >= 0) return { report, paragraph: at + 1 };
  }
  return undefined;
}
