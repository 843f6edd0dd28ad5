import type { Query } from '../query/query.ts';
import { groupBySentence, matchedWeight, missingWeight, totalWeight } from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** The features from which the model computes how likely a passage answers. */
export interface Features {
  /** The share of the question, by weight, that the passage holds. */
  readonly coverage: number;
  /** The weight that its best sentence holds: scattered words answer less often. */
  readonly bestSentence: number;
  /**
   * How similar in meaning it is, in standard deviations, for the share of the question that its words
   * do not hold: what they hold needs no other evidence. Undefined without embeddings.
   */
  readonly similarity: number | undefined;
}

/** The features of each model: of words alone, and with embeddings. */
export const FEATURES_OF = {
  words: ['coverage', 'bestSentence'],
  embeddings: ['coverage', 'bestSentence', 'similarity'],
} as const satisfies Readonly<Record<string, readonly (keyof Features)[]>>;

export type ModelName = keyof typeof FEATURES_OF;

/** Share of their weight that words count which stand only in the report's title. */
const TITLE_SHARE = 0.8;
/** A higher similarity says no more. */
const MAX_SIMILARITY = 5;

/** @returns the features of a passage with these matches */
export function featuresOf(
  { words }: Query,
  {
    matches,
    titleMatches,
    similarity,
  }: Pick<RankedPassage, 'matches' | 'titleMatches' | 'similarity'>,
): Features {
  const matched =
    matchedWeight(words, matches) + TITLE_SHARE * missingWeight(words, matches, titleMatches);
  const coverage = matched === 0 ? 0 : matched / totalWeight(words);
  const sentences = groupBySentence(matches).map((group) => matchedWeight(words, group));
  return {
    coverage,
    bestSentence: Math.max(0, ...sentences),
    similarity: similarity && (1 - coverage) * Math.min(Math.max(similarity, 0), MAX_SIMILARITY),
  };
}
