import { isStopWord } from '../../arabic/lexicon/stop-words.ts';

/** A half of two letters is a word only when grammar knows it; content words are longer. */
const SHORTEST_HALF = 2;
const SHORTEST_CONTENT = 3;

/**
 * Mends spaces: words that a hurried thumb ran together (`السفارةالصينية`) are parted where both halves
 * are known, and the pieces of a word that it parted (`للنازحي ن`) are joined where that gives one. A
 * sixth of the slips of real writers are of this kind.
 *
 * @param terms - the normalised words of a question
 * @param isHeld - whether the reports hold the word as it is
 * @param isWord - whether it is a word at all
 */
export function correctSpaces(
  terms: readonly string[],
  isHeld: (term: string) => boolean,
  isWord: (term: string) => boolean,
): string[] {
  const mended: string[] = [];
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? '';
    const next = terms[at + 1];
    if (next !== undefined && !(isWord(term) && isWord(next)) && isHeld(term + next)) {
      mended.push(term + next);
      at++;
    } else if (isWord(term)) mended.push(term);
    else mended.push(...(halves(term, isHeld) ?? [term]));
  }
  return mended;
}

/** The two known words that were run together, the longer the shorter of the two is the likelier. */
function halves(
  term: string,
  isHeld: (term: string) => boolean,
): readonly [string, string] | undefined {
  const isHalf = (half: string) =>
    (half.length >= SHORTEST_CONTENT && isHeld(half)) || isStopWord(half);
  for (let short = term.length >> 1; short >= SHORTEST_HALF; short--) {
    for (const cut of new Set([short, term.length - short])) {
      const [first, second] = [term.slice(0, cut), term.slice(cut)];
      const holds = isHeld(first) || isHeld(second);
      if (holds && isHalf(first) && isHalf(second)) return [first, second];
    }
  }
  return undefined;
}
