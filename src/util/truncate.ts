const WHITE_SPACE = /\s/u;
const HIGH_SURROGATE = /[\ud800-\udbff]/;

/**
 * Finds where to truncate a text: after a word, or between two characters when the last word would take
 * more than half of the length.
 *
 * @param text - any text
 * @param maxLength - the maximum length of the piece in UTF-16 units, at least 2
 * @param start - where in the text the piece begins
 * @returns the offset at which the piece ends, without trailing white space; the end of the text when all
 * of it fits
 */
export function truncationPoint(text: string, maxLength: number, start = 0): number {
  const limit = start + maxLength;
  if (text.length <= limit) return text.length;
  let end = limit;
  while (end > start + maxLength / 2 && !WHITE_SPACE.test(text.charAt(end))) end--;
  if (end <= start + maxLength / 2) {
    return HIGH_SURROGATE.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
  while (end > start && WHITE_SPACE.test(text.charAt(end - 1))) end--;
  return end > start ? end : limit;
}
