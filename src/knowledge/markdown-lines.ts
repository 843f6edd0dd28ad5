import { LIST_ITEM } from '../util/list-item.ts';

/** A line of a report's file. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** As published. */
  readonly text: string;
  /** Without invisible characters, and without white space around it. */
  readonly plain: string;
}

const HEADING = /^(?:#{2,6}\s*(?=[^#\s])|<h[1-6]\b)/iu;
/** Sites also put a heading in bold. A sentence in bold is a paragraph. */
const BOLD_HEADING = /^[*_]{2,6}[^*_]{1,100}(?<![.!…۔]\s*)[*_]{2,6}\s*:?$/u;
/** The marks of a heading. */
const OPENING = /^(?:[\s\p{Cf}]|[#*_]|<[^>]*>)*/u;
const CLOSING = /(?:[\s\p{Cf}]|[#*_]|<[^>]*>)*(?<colon>[:：]?)[\s\p{Cf}]*$/u;
/** The line below a table's header, and the lines of a drawn one. */
const TABLE_RULE = /^(?:\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?|\+(?:[-=:]+\+)+)$/u;
/** A line across the page. */
const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,}\s*)$/u;
/** Directly below a line, it makes that a heading. */
const UNDERLINE = /^(?:-{2,}|={2,})$/u;
/** Sentences, not headings, end so. */
const ENDS_LIKE_PARAGRAPH = /[.!?؟…۔][\s"”’»)\]]*$/u;
const LEADS_IN = /[:：]$|(?:ما يلي|ال[اآ]ت[يى]|ال[اآ]تية|التالية|التالي)\s*\.?$/u;

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

export function endsLikeParagraph({ plain }: Line): boolean {
  return ENDS_LIKE_PARAGRAPH.test(plain);
}

export function isListItem({ plain }: Line): boolean {
  return LIST_ITEM.test(`${plain} `);
}

/** @returns whether a list follows the line */
export function leadsIn({ plain }: Line): boolean {
  return LEADS_IN.test(plain);
}

/** @returns whether the line below makes a heading of a line */
export function isUnderlined(line: Line, below: Line): boolean {
  const isBelow = below.number === line.number + 1 && UNDERLINE.test(below.plain);
  return isBelow && !endsLikeParagraph(line);
}
