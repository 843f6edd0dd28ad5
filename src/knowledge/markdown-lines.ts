/** A line of a report's file. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** As published. */
  readonly text: string;
  /** Without invisible characters. */
  readonly plain: string;
}

const HEADING = /^\s*#{2,6}\s+\S/u;
/** Sites also put a heading in bold. A sentence in bold is a paragraph. */
const BOLD_HEADING = /^\s*(?<bold>\*\*|__)(?!\s)[^*_]{1,100}(?<![.!?؟…۔\s])\k<bold>\s*:?\s*$/u;
/** The marks of a heading, with the invisible characters that may stand among them. */
const OPENING = /^[^\p{L}\p{N}«"(]*[#*_][\s\p{Cf}]*/u;
const CLOSING = /[\s\p{Cf}]*(?:\s#+|\*\*|__)(?<colon>\s*:)?[\s\p{Cf}]*$/u;
/** The line below a table's header. */
const TABLE_RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/u;
/** A line across the page. */
const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,}\s*)$/u;
/** Directly below a line, it makes that a heading. */
const UNDERLINE = /^\s*[-=]/u;
/** Sentences, not headings, end so. */
export const ENDS_LIKE_PARAGRAPH = /[.!?؟…۔][\s"”’»)\]]*$/u;
const LIST_ITEM = /^\s*(?:[-*•]|\p{N}{1,2}[.)-])\s/u;
const LEADS_IN = /[:：]\s*$/u;

export function isHeading({ plain }: Line): boolean {
  return HEADING.test(plain) || BOLD_HEADING.test(plain);
}

/** @returns the text of a heading without its marks */
export function headingText({ text }: Line): string {
  return text.replace(OPENING, '').replace(CLOSING, '$<colon>').trim();
}

export function isTableRule({ plain }: Line): boolean {
  return TABLE_RULE.test(plain);
}

export function isRule({ plain }: Line): boolean {
  return RULE.test(plain);
}

/** @returns whether the line below makes a heading of a line */
export function isUnderlined(line: Line, below: Line): boolean {
  const isBelow = below.number === line.number + 1 && isRule(below) && UNDERLINE.test(below.plain);
  return isBelow && !ENDS_LIKE_PARAGRAPH.test(line.plain);
}

/** @returns whether the line is an item of the list that the line before it leads in to */
export function continuesList(before: Line, line: Line): boolean {
  return LEADS_IN.test(before.plain) && LIST_ITEM.test(line.plain);
}
