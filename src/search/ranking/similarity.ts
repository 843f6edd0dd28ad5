import type { PassageId } from '../index/term-index.ts';

/** How near in meaning a passage is to a question. */
export interface PassageSimilarity {
  /**
   * How much nearer it is than unrelated text, in standard deviations of that: so that the scale of no
   * model matters.
   */
  readonly similarity: number;
  /** Its sentence, counted from 0, that is nearest. */
  readonly nearestSentence: number;
}

/** How near in meaning passages are to one question, as a model of embeddings sees it. */
export interface SemanticSimilarity {
  of(passage: PassageId): PassageSimilarity;
  /** @returns those of the passages `[first, end)` that are nearest, nearest first */
  nearest(within: readonly [PassageId, PassageId], most: number): PassageId[];
}
