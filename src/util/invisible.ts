/**
 * Format characters of Unicode (category Cf): marks of direction, joiners, the byte order mark. They come along when
 * text is copied from sites and word processors, and nobody sees them.
 */
const INVISIBLE = /\p{Cf}/gu;

/** @returns the text without them */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
