import type { PassageId } from '../index/passage.ts';

/** How similar in meaning a passage is to a question. */
export interface PassageSimilarity {
  /**
   * How much more similar it is than unrelated text, in standard deviations of unrelated text: so the
   * scale of the embedding model does not matter.
   */
  readonly similarity: number;
  /** Its most similar sentence, counted from 0. */
  readonly nearestSentence: number;
}

/** How similar in meaning passages are to one question, according to an embedding model. */
export interface SemanticSimilarity {
  of(passage: PassageId): PassageSimilarity;
  /** @returns the `limit` most similar of the passages `[first, end)`, most similar first */
  nearest(within: readonly [PassageId, PassageId], limit: number): PassageId[];
}
