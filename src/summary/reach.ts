/** The work of a summary grows with the square of the sentences looked at. */
const MOST_SENTENCES = 500;

/**
 * Leaves out of a very long report what its paragraphs end with, and as the last resort what the
 * report ends with.
 *
 * @param paragraphs - of all sentences of a report in order, the paragraph each stands in
 * @returns positions of those to look at, in order
 */
export function withinReach(paragraphs: readonly number[]): number[] {
  const places: number[] = [];
  const atPlace: number[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const place = paragraphs[at - 1] === paragraph ? (places[at - 1] ?? 0) + 1 : 0;
    places.push(place);
    atPlace[place] = (atPlace[place] ?? 0) + 1;
  }
  let firstTooFar = 0;
  let reached = 0;
  for (const count of atPlace) {
    reached += count;
    if (reached > MOST_SENTENCES) break;
    firstTooFar++;
  }
  const isNear = (at: number) => (places[at] ?? 0) < Math.max(1, firstTooFar);
  return [...places.keys()].filter(isNear).slice(0, MOST_SENTENCES);
}
