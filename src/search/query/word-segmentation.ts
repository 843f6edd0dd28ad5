import { isStopWord } from '../../arabic/lexicon/stop-words.ts';

/** A half of two letters counts only as a stop word; content words are longer. */
const MIN_HALF = 2;
const MIN_CONTENT_HALF = 3;

/**
 * Splits words that were typed without a space between them (`السفارةالصينية`) where both halves are known.
 * A sixth of the typos of real writers are missing spaces.
 *
 * @param terms - the normalised words of a question
 * @param isHeld - whether the reports hold a word as it is
 * @param isWord - whether it is a word at all
 */
export function splitJoinedWords(
  terms: readonly string[],
  isHeld: (term: string) => boolean,
  isWord: (term: string) => boolean,
): string[] {
  return terms.flatMap((term) => (isWord(term) ? [term] : (halves(term, isHeld) ?? [term])));
}

/** Two known words without a space between them; the split nearest to the middle is the likeliest. */
function halves(
  term: string,
  isHeld: (term: string) => boolean,
): readonly [string, string] | undefined {
  const isHalf = (half: string) =>
    (half.length >= MIN_CONTENT_HALF && isHeld(half)) || isStopWord(half);
  for (let short = term.length >> 1; short >= MIN_HALF; short--) {
    for (const cut of new Set([short, term.length - short])) {
      const [first, second] = [term.slice(0, cut), term.slice(cut)];
      const holds = isHeld(first) || isHeld(second);
      if (holds && isHalf(first) && isHalf(second)) return [first, second];
    }
  }
  return undefined;
}
