import { stem } from './stem.ts';
import { tokenise } from './tokenise.ts';

/**
 * @param table - words in any spelling
 * @returns the words, normalised
 */
export function wordList(table: string): string[] {
  return tokenise(table).map(({ term }) => term);
}

/** @returns the stems of words in any spelling */
export function stemList(table: string): ReadonlySet<string> {
  return new Set(wordList(table).map(stem));
}
