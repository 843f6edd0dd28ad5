import type { Query } from '../query/query.ts';
import { matchedWeight, totalWeight } from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** What tells how likely a passage answers, by name; the model weighs each. */
export interface Features {
  /** What share of the question, by weight, the passage holds. */
  readonly coverage: number;
  /** The weight that its best sentence holds: scattered words answer less often. */
  readonly bestSentence: number;
  /**
   * How near in meaning it is, in standard deviations, for the share of the question that its words do
   * not hold: what they hold needs no second opinion. Undefined where nothing tells.
   */
  readonly similarity: number | undefined;
}

/** The features that count, by what there is to go by: words alone, or meaning as well. */
export const FEATURES_OF = {
  words: ['coverage', 'bestSentence'],
  embeddings: ['coverage', 'bestSentence', 'similarity'],
} as const satisfies Readonly<Record<string, readonly (keyof Features)[]>>;

export type ModelName = keyof typeof FEATURES_OF;

/** From here on, nearer says no more. */
const NEAREST = 5;

/** @returns what tells how likely a passage with these matches answers */
export function featuresOf(
  { words }: Query,
  { matches, similarity }: Pick<RankedPassage, 'matches' | 'similarity'>,
): Features {
  const { total, bestSentence } = matchedWeight(words, matches);
  const coverage = total === 0 ? 0 : total / totalWeight(words);
  return {
    coverage,
    bestSentence,
    similarity: similarity && (1 - coverage) * Math.min(Math.max(similarity, 0), NEAREST),
  };
}
