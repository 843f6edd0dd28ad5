import type { PassageId } from '../index/passage.ts';

/** A passage whose similarity to the question is known. */
export interface SimilarPassage {
  readonly passage: PassageId;
  /** Its score by words. */
  readonly rankScore: number;
  readonly similarity: number;
}

/** The weight of similarity, in standard deviations, beside rankScore as a share of the total weight. */
const SIMILARITY_WEIGHT = 0.2;
/** Among candidates that are all about equally similar, similarity says little. */
const MIN_DEVIATION = 0.5;

/**
 * Orders passages by words and meaning together. What counts is how a passage's similarity stands out
 * among the candidates (distribution-based score fusion): a question may be similar to all of them.
 *
 * @param totalWeight - the summed weight of the question's words
 * @returns the passages, best first
 */
export function fuse<T extends SimilarPassage>(passages: readonly T[], totalWeight: number): T[] {
  const share = totalWeight === 0 ? 0 : 1 / totalWeight;
  const unit = SIMILARITY_WEIGHT / (deviationOf(passages) + MIN_DEVIATION);
  const scoreOf = ({ rankScore, similarity }: SimilarPassage) =>
    share * rankScore + unit * similarity;
  return passages.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.passage - b.passage);
}

/** The standard deviation of the passages' similarity. */
function deviationOf(passages: readonly SimilarPassage[]): number {
  const mean = passages.reduce((sum, { similarity }) => sum + similarity, 0) / passages.length;
  const squares = passages.map(({ similarity }) => (similarity - mean) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / passages.length);
}
