import { normalise } from './normalise.ts';

/** A word or number of a text. */
export interface Token {
  /** The word in normalised form. */
  readonly term: string;
  /** `[start, end)` of the word in the original text. */
  readonly start: number;
  readonly end: number;
}

/** Letters, or digits with their separators: `1354م` is a number and a word. */
const WORD = /\p{L}+|\p{N}+(?:[.,]\p{N}+)*/gu;

/**
 * @param text - any text
 * @returns its words and numbers in order, normalised, with their offsets in the text
 */
export function tokenise(text: string): Token[] {
  const normalised = normalise(text);
  return Array.from(normalised.text.matchAll(WORD), (match) => {
    const [start, end] = normalised.original(match.index, match.index + match[0].length);
    return { term: match[0], start, end };
  });
}
