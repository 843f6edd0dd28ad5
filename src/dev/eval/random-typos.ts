const ALPHABET = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const WORD = /\p{L}{4,}/gu;
const SHARE_OF_WORDS = 0.4;

/**
 * Mulberry32 (Tommy Ettinger): a small generator of random numbers that gives the same ones for the
 * same seed everywhere.
 *
 * @returns a function that gives the next number, 0 ≤ n < 1
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Misspells a question as hurried fingers do: in 40 % of its words of four letters and more one
 * letter is substituted, left out, added, or swapped with its neighbour.
 *
 * @param random - gives numbers, 0 ≤ n < 1
 */
export function misspell(question: string, random: () => number): string {
  const below = (end: number) => Math.floor(random() * end);
  return question.replace(WORD, (word) => {
    if (random() >= SHARE_OF_WORDS) return word;
    const letter = ALPHABET[below(ALPHABET.length)] ?? '';
    const at = below(word.length);
    const edits = [
      () => word.slice(0, at) + letter + word.slice(at + 1),
      () => word.slice(0, at) + word.slice(at + 1),
      () => word.slice(0, at) + letter + word.slice(at),
      () => {
        const first = Math.min(at, word.length - 2);
        return word.slice(0, first) + word[first + 1] + word[first] + word.slice(first + 2);
      },
    ];
    return edits[below(edits.length)]?.() ?? word;
  });
}
