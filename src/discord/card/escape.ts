import { truncationPoint } from '../../util/truncate.ts';

/**
 * Characters that show nothing but change how text around them reads: bidi marks, embeddings and
 * isolates (Unicode Standard Annex #9), zero-width characters, the byte order mark.
 */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Marks on one letter beyond what any Arabic word carries: they would climb over other lines. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/**
 * Five units in a row that are neither Latin nor Arabic letters, digits or spaces, as all stacked
 * marks are: quickly looked for, while to look through Unicode's marks takes longer than a search.
 */
const MAYBE_STACKED = /[^\0-\u02ff\u061b-\u064a\u0660-\u066f\u0671-\u06d5]{5}/;
/** What Discord's Markdown, mentions, timestamps and emoji are made of, wherever it stands. */
const ANYWHERE = /[\\`*_~|<>[\]@]/gu;
/** Headings, small print and lists are made by what a line starts with. */
const LINE_START = /^(\s*)([#+-])/gmu;
const NUMBERED_LINE = /^(\s*\d+)\./gmu;
const BARE_LINK = /(https?|steam|discord):(?=\/\/)/giu;

/**
 * Makes text show in Discord as it is written: nothing in it formats, mentions or links.
 *
 * @param text - text of a report or from a person
 * @returns the text with backslashes added, at most twice as long
 */
export function escapeText(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED_LINE, '$1\\.')
    .replace(BARE_LINK, '$1\\:');
}

/** @returns the text that was escaped */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/**
 * Brings text that a person typed into one line without invisible characters.
 *
 * @param text - as typed
 * @returns the text as it can be searched for and, escaped, shown
 */
export function tidyInput(text: string): string {
  const visible = text.replace(INVISIBLE, '');
  const flat = MAYBE_STACKED.test(visible) ? visible.replace(STACKED_MARKS, '$1') : visible;
  return flat.replace(/\s+/gu, ' ').trim().toWellFormed();
}

/** @returns text that a person typed, tidied line by line, with one empty line between paragraphs */
export function tidyLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u).map(tidyInput);
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Mentions, timestamps and custom emoji as Discord sends them, mentions of all, addresses, ids. */
const NO_WORDS = /<(?:[@#/]|a?:|t:|id:)[^<>\n]*>|@(?:everyone|here)\b|\bhttps?:\/\/\S+|\d{9,}/giu;

/**
 * @param question - as typed
 * @returns the question without what Discord shows in other words, for searching
 */
export function searchable(question: string): string {
  return question.replace(NO_WORDS, ' ');
}

const CUT = '…';

/**
 * @param text - any text
 * @param most - how many UTF-16 units may be left
 * @returns the text, cut behind a word (and `…` added) when it is longer
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, truncationPoint(text, most - CUT.length)).toWellFormed() + CUT;
}
