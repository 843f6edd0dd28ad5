import type { PassageId } from './term-index.ts';

/** How near in meaning passages are to one question, as a model of embeddings sees it. */
export interface Similarity {
  /**
   * How much nearer a passage is than unrelated text, in standard deviations of that: so that the scale
   * of no model matters.
   */
  of(passage: PassageId): number;
  /** @returns those of the passages `[first, end)` that are nearest, nearest first */
  nearest(within: readonly [PassageId, PassageId], most: number): PassageId[];
  /** @returns the sentence of a passage, counted from 0, that is nearest */
  nearestSentence(passage: PassageId): number;
}
