/** The lines of a heading end at a blank line: no other paragraph has one. */
const HEADING = /^[^\n]+(?:\n[^\n]+)*\n\n/u;
/** The header of a table: a line of cells with another one below it. */
const TABLE_HEADER = /^[^\n]*\|[^\n]*\n(?=[^\n]*\|)/u;
/** The line that leads in to a list. */
const LEAD_IN = /^[^\n]*[:：][^\S\n]*\n(?=[^\S\n]*(?:[-*•]|\p{N}{1,2}[.)-])\s)/u;
const ITEM = /^\s*(?:\||[-*•]\s|\p{N}{1,2}[.)-]\s)|\|\s*$/u;

/**
 * @param paragraph - as a report publishes it
 * @returns where the first lines end that the others are read with, and which say nothing without them: a
 * heading, the header of a table, the line that leads in to a list; 0 if there are none
 */
export function leadEnd(paragraph: string): number {
  const heading = HEADING.exec(paragraph)?.[0] ?? '';
  const below = paragraph.slice(heading.length);
  const line = TABLE_HEADER.exec(below)?.[0] ?? LEAD_IN.exec(below)?.[0] ?? '';
  return (heading + line).trimEnd().length;
}

/** @returns whether a sentence is a row of a table or an item of a list, which says little by itself */
export function isListed(sentence: string): boolean {
  return ITEM.test(sentence);
}
