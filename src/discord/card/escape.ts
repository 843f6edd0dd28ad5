import { truncationPoint } from '../../util/truncate.ts';

/**
 * Invisible characters that can change the direction or look of the text around them: bidi marks,
 * embeddings and isolates (Unicode Standard Annex #9), zero-width characters, the byte order mark.
 */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** More marks on one letter than any Arabic word has: they would cover the lines above. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/**
 * Five UTF-16 units in a row that are neither Latin nor Arabic letters, digits or spaces. All stacked
 * marks match this cheap test; matching `\p{M}` itself would take longer than a search.
 */
const MAYBE_STACKED = /[^\0-\u02ff\u061b-\u064a\u0660-\u066f\u0671-\u06d5]{5}/;
/** The syntax of Discord's Markdown, mentions, timestamps and emoji that works anywhere in a line. */
const ANYWHERE = /[\\`*_~|<>[\]@]/gu;
/** The syntax of headings, small print and lists, which works only at the start of a line. */
const LINE_START = /^(\s*)([#+-])/gmu;
const NUMBERED_LINE = /^(\s*\d+)\./gmu;
const BARE_LINK = /(https?|steam|discord):(?=\/\/)/giu;

/**
 * Escapes text so that Discord shows it literally: nothing in it formats, mentions or links.
 *
 * @returns the text with backslashes, at most twice as long
 */
export function escapeText(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED_LINE, '$1\\.')
    .replace(BARE_LINK, '$1\\:');
}

/** @returns the text before `escapeText` */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** Puts text that a person typed on one line and removes invisible characters. */
export function tidyInput(text: string): string {
  const visible = text.replace(INVISIBLE, '');
  const flat = MAYBE_STACKED.test(visible) ? visible.replace(STACKED_MARKS, '$1') : visible;
  return flat.replace(/\s+/gu, ' ').trim().toWellFormed();
}

/** @returns text that a person typed, each line tidied, with at most one empty line in a row */
export function tidyLines(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map(tidyInput)
    .join('\n');
  return lines.replace(/\n{3,}/gu, '\n\n').trim();
}

/** Mentions, timestamps and custom emoji as Discord sends them; `@everyone`, URLs and ids. */
const NOT_WORDS = /<(?:[@#/]|a?:|t:|id:)[^<>\n]*>|@(?:everyone|here)\b|\bhttps?:\/\/\S+|\d{9,}/giu;

/** @returns the words of a question, without markup for mentions and the like, and without URLs */
export function searchable(question: string): string {
  return question.replace(NOT_WORDS, ' ');
}

const CUT = '…';

/**
 * @param most - maximum length in UTF-16 units
 * @returns the text; if it is too long, cut after a word and with `…` at the end
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, truncationPoint(text, most - CUT.length)).toWellFormed() + CUT;
}
