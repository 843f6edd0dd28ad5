import { stem } from './stem.ts';
import { tokenise } from './tokenise.ts';

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
