/** `و`, "and", which is written together with the next word. */
export const AND = 'و';
/** All conjunctions written that way: also `ف`, "then". */
export const CONJUNCTIONS: readonly string[] = [AND, 'ف'];

/** A shorter word would have a single letter left without its conjunction. */
const MIN_CONJOINED_LENGTH = 3;

/**
 * @param term - a normalised word
 * @returns the word and, when its first letter may be a conjunction, the word without it
 */
export function conjoinedForms(term: string): string[] {
  const isConjoined =
    term.length >= MIN_CONJOINED_LENGTH && CONJUNCTIONS.some((letter) => term.startsWith(letter));
  return isConjoined ? [term, term.slice(1)] : [term];
}
