const WHITE_SPACE = /\s/u;
const HIGH_SURROGATE = /[\ud800-\udbff]/;

/**
 * Where to cut a text that is too long: behind a word, or, when its last word would take more than
 * half of the room, between two characters.
 *
 * @param text - any text
 * @param room - how many UTF-16 units there is room for, at least 2
 * @param start - where in the text the piece begins
 * @returns the offset at which the piece ends, white space behind it left out; the text's own end
 * when all of it fits
 */
export function truncationPoint(text: string, room: number, start = 0): number {
  const limit = start + room;
  if (text.length <= limit) return text.length;
  let end = limit;
  while (end > start + room / 2 && !WHITE_SPACE.test(text.charAt(end))) end--;
  if (end <= start + room / 2) {
    return HIGH_SURROGATE.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
  while (end > start && WHITE_SPACE.test(text.charAt(end - 1))) end--;
  return end > start ? end : limit;
}
