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
const WORD = /\p{L}+|\p{N}+(?:[.,،]\p{N}+)*/gu;
const SEPARATOR = /[,،]/gu;
/** A number whose separators part thousands, `1,340`. */
const GROUPED = /^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u;

/**
 * @param text - any text
 * @returns its words and numbers in order, normalised, with their offsets in the text
 */
export function tokenise(text: string): Token[] {
  const normalised = normalise(text);
  return Array.from(normalised.text.matchAll(WORD), (match) => {
    const [start, end] = normalised.original(match.index, match.index + match[0].length);
    return { term: termOf(match[0]), start, end };
  });
}

/** Decimals are written with `.`, `٫`, `,` or `،`, which stand for one another. */
function termOf(word: string): string {
  if (!word.includes(',') && !word.includes('،')) return word;
  return GROUPED.test(word) ? word : word.replace(SEPARATOR, '.');
}
