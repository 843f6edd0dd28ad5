import { LIST_ITEM } from '../util/list-item.ts';

/** The lines of a heading end at a blank line: no other paragraph has one. */
const HEADING = /^[^\n]+(?:\n[^\n]+)*\n\n/u;
/** The header of a table: a line of cells with another one below it. */
const TABLE_HEADER = /^[^\n]*\|[^\n]*\n(?=[^\n]*\|)/u;
/** A first line, which leads in to a list if the next one is an item. */
const FIRST_LINE = /^[^\n]+\n(?=(?<next>[^\n]*))/u;
const CELLS = /^\s*\||\|\s*$/u;

/**
 * @param paragraph - as a report publishes it
 * @returns where the first lines end that the others are read with, and which say nothing without them: a
 * heading, the header of a table, the line that leads in to a list; 0 if there are none
 */
export function leadEnd(paragraph: string): number {
  const heading = HEADING.exec(paragraph)?.[0] ?? '';
  const below = paragraph.slice(heading.length);
  const [line = ''] = TABLE_HEADER.exec(below) ?? leadIn(below) ?? [];
  return (heading + line).trimEnd().length;
}

/** @returns whether a sentence is a row of a table or an item of a list, which says little by itself */
export function isListed(sentence: string): boolean {
  return CELLS.test(sentence) || LIST_ITEM.test(sentence);
}

function leadIn(text: string): RegExpExecArray | undefined {
  const found = FIRST_LINE.exec(text);
  const isLead = found && !LIST_ITEM.test(text) && LIST_ITEM.test(found.groups?.next ?? '');
  return isLead ? found : undefined;
}
