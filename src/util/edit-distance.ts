/** Rows of the table below, reused between calls: thousands of words are compared. */
let beforeLast = new Uint8Array(64);
let last = new Uint8Array(64);
let row = new Uint8Array(64);

/**
 * Optimal string alignment distance (Boytsov 2011, section 2.2): the fewest substitutions,
 * deletions, insertions and transpositions of adjacent letters that turn one word into another, without
 * editing a letter twice.
 *
 * @param a - a word of up to 250 letters
 * @param b - likewise
 */
export function editDistance(a: string, b: string): number {
  if (row.length <= b.length) {
    beforeLast = new Uint8Array(2 * b.length);
    last = new Uint8Array(2 * b.length);
    row = new Uint8Array(2 * b.length);
  }
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    const letterBefore = a.charCodeAt(i - 2);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let edits = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      const isTransposed = letter === b.charCodeAt(j - 2) && letterBefore === other;
      if (isTransposed) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = edits;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? 0;
}
