/** `و`, "and", which is written together with the word behind it. */
export const AND = 'و';
/** All conjunctions that are: `ف`, "then", as well. */
export const CONJUNCTIONS: readonly string[] = [AND, 'ف'];

/** A word of one letter and a conjunction would be any word of two. */
const SHORTEST_CONJOINED = 3;

/**
 * @param term - a normalised word
 * @returns the word and, where its first letter may be a conjunction, the word without it
 */
export function conjoinedForms(term: string): string[] {
  const isConjoined =
    term.length >= SHORTEST_CONJOINED && CONJUNCTIONS.some((letter) => term.startsWith(letter));
  return isConjoined ? [term, term.slice(1)] : [term];
}
