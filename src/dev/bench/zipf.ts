import type { Random } from './random.ts';

/**
 * Zipf's law (Zipf 1949, "Human Behavior and the Principle of Least Effort"): a word's frequency is
 * inverse to its rank.
 *
 * @param words - from the most frequent to the rarest
 * @returns a function that draws the next word
 */
export function zipfWords(words: readonly string[], random: Random): () => string {
  const sums = new Float64Array(words.length);
  let total = 0;
  for (const rank of words.keys()) {
    total += 1 / (rank + 1);
    sums[rank] = total;
  }
  return () => words[firstAbove(sums, random() * total)] ?? '';
}

/** Where the first of the ascending numbers stands that is higher than the value. */
function firstAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
