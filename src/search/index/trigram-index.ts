/** Under this share of trigrams two words have too little in common to be looked at. */
const LEAST_SHARED = 0.2;

/** Which words hold which character trigrams. */
export class TrigramIndex {
  readonly #lists = new Map<string, number[]>();
  /** Of every word the number of its different trigrams; 0 for a number that is no word. */
  readonly #sizes: number[] = [];
  /** How many trigrams each word shares with the word that is looked up; all 0 in between. */
  #counts = new Uint8Array(0);

  /**
   * @param id - the word's number, higher than all before
   * @param word - the word
   */
  add(id: number, word: string): void {
    const grams = trigramsOf(word);
    this.#sizes[id] = grams.size;
    for (const gram of grams) {
      const list = this.#lists.get(gram);
      if (list) list.push(id);
      else this.#lists.set(gram, [id]);
    }
  }

  /**
   * @param word - any word
   * @returns the words that share a fifth of their trigrams with it and more, each with the Dice
   * coefficient of the two sets of trigrams, up to 1
   */
  sharing(word: string): Map<number, number> {
    if (this.#counts.length < this.#sizes.length) this.#counts = new Uint8Array(this.#sizes.length);
    const counts = this.#counts;
    const grams = trigramsOf(word);
    const touched: number[] = [];
    for (const gram of grams) {
      for (const id of this.#lists.get(gram) ?? []) {
        const count = counts[id] ?? 0;
        if (count === 0) touched.push(id);
        counts[id] = count + 1;
      }
    }
    const shared = new Map<number, number>();
    for (const id of touched) {
      const dice = (2 * (counts[id] ?? 0)) / (grams.size + (this.#sizes[id] ?? 0));
      if (dice >= LEAST_SHARED) shared.set(id, dice);
      counts[id] = 0;
    }
    return shared;
  }
}

/** Character trigrams with the word's ends marked. A word has at most 255 that count. */
function trigramsOf(word: string): Set<string> {
  const padded = `^${word.slice(0, 253)}$`;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return grams;
}
