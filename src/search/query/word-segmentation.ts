import { isStopWord } from '../../arabic/lexicon/stop-words.ts';

/** A half of two letters can only be a stop word; content words are longer. */
const MIN_HALF = 2;
const MIN_CONTENT_HALF = 3;

/**
 * Splits words that were typed without a space between them (`السفارةالصينية`) if both halves are known.
 * A sixth of the typos of real writers are missing spaces.
 *
 * @param terms - the normalised words of a question
 * @param isInReports - whether the reports hold a word in some form
 * @param isWord - whether it is a known word, so that it is not split
 */
export function splitJoinedWords(
  terms: readonly string[],
  isInReports: (term: string) => boolean,
  isWord: (term: string) => boolean,
): string[] {
  return terms.flatMap((term) => (isWord(term) ? [term] : (halves(term, isInReports) ?? [term])));
}

/** Splits a word into two known words; a split nearer to the middle is likelier. */
function halves(
  term: string,
  isInReports: (term: string) => boolean,
): readonly [string, string] | undefined {
  const isHalf = (half: string) =>
    (half.length >= MIN_CONTENT_HALF && isInReports(half)) || isStopWord(half);
  for (let short = term.length >> 1; short >= MIN_HALF; short--) {
    for (const cut of new Set([short, term.length - short])) {
      const [first, second] = [term.slice(0, cut), term.slice(cut)];
      const hasContent = isInReports(first) || isInReports(second);
      if (hasContent && isHalf(first) && isHalf(second)) return [first, second];
    }
  }
  return undefined;
}
