import { stem } from '../arabic/stem.ts';
import { tokenise } from '../arabic/tokenise.ts';

/**
 * @param table - words in any spelling
 * @returns the words, normalised
 */
export function wordsOf(table: string): string[] {
  return tokenise(table).map(({ term }) => term);
}

/** @returns the stems of words in any spelling */
export function stemsIn(table: string): ReadonlySet<string> {
  return new Set(wordsOf(table).map(stem));
}

const CONJUNCTION = /^[وف](?=..)/u;

/** @returns a normalised word and, where its first letter may be a conjunction, the word without it */
export function conjoinedForms(term: string): string[] {
  return CONJUNCTION.test(term) ? [term, term.slice(1)] : [term];
}
