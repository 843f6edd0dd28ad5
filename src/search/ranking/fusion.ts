import type { PassageId } from '../index/term-index.ts';

/** A passage whose nearness in meaning is known. */
export interface NearPassage {
  readonly passage: PassageId;
  /** What ranks it by words. */
  readonly rankScore: number;
  readonly similarity: number;
}

/** How far nearness stands out, in standard deviations, beside rankScore as a share of what is asked. */
const SIMILARITY = 0.2;
/** Among candidates that are all about equally near, nearness says little. */
const LEAST_SPREAD = 0.5;

/**
 * Orders passages by words and meaning together. What counts of nearness is how it stands out among the
 * candidates (distribution-based score fusion): a question may be near to all of them.
 *
 * @param asked - the summed weight of the question's words
 * @returns the passages, best first
 */
export function fuse<T extends NearPassage>(passages: readonly T[], asked: number): T[] {
  const share = asked === 0 ? 0 : 1 / asked;
  const unit = SIMILARITY / (deviationOf(passages) + LEAST_SPREAD);
  const scoreOf = ({ rankScore, similarity }: NearPassage) => share * rankScore + unit * similarity;
  return passages.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.passage - b.passage);
}

/** The standard deviation of how near passages are. */
function deviationOf(passages: readonly NearPassage[]): number {
  const mean = passages.reduce((sum, { similarity }) => sum + similarity, 0) / passages.length;
  const squares = passages.map(({ similarity }) => (similarity - mean) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / passages.length);
}
