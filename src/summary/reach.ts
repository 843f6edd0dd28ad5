import type { ReportSentence } from './report-sentences.ts';

/** The work of a summary grows with the square of the sentences looked at. */
const MOST_SENTENCES = 500;

/**
 * Leaves out of a very long report what its paragraphs end with, and as the last resort what the
 * report ends with.
 *
 * @param sentences - all sentences of a report in order
 * @returns positions of those to look at, in order
 */
export function withinReach(sentences: readonly ReportSentence[]): number[] {
  const places: number[] = [];
  for (const [at, { paragraph }] of sentences.entries()) {
    const opensParagraph = sentences[at - 1]?.paragraph !== paragraph;
    places.push(opensParagraph ? 0 : (places[at - 1] ?? 0) + 1);
  }
  const firstTooFar = places.toSorted((a, b) => a - b)[MOST_SENTENCES] ?? sentences.length;
  return places
    .flatMap((place, at) => (place < Math.max(1, firstTooFar) ? [at] : []))
    .slice(0, MOST_SENTENCES);
}
