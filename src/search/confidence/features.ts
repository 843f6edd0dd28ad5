import type { Query } from '../query/query.ts';
import { isReliableKind } from '../query/term-matches.ts';
import {
  adjacencyWeight,
  groupBySentence,
  type Match,
  matchedWeight,
  missingWeight,
  totalWeight,
} from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** What the models compute their probabilities from. Shares are of the weight of the question's words. */
export interface Features {
  /** The share that the passage holds; what only its title holds counts a little less. */
  readonly coverage: number;
  /** The share that its best sentence holds: scattered words answer less often. */
  readonly bestSentence: number;
  /** How far its score by words is above the best other passage's, as a share of it; 0 if it is not. */
  readonly lead: number;
  /** The weight of the words that the reports hold, but not this passage. */
  readonly heldElsewhere: number;
  /** The largest weight of a word that it does not hold. */
  readonly largestMissing: number;
  /** How many numbers and times of the question it does not hold. */
  readonly missingTimes: number;
  /** How many content words the question has. */
  readonly length: number;
  /** 1 for a question of a kind whose answer no rule can recognise (`كيف`, `ماذا`), else 0. */
  readonly isOpen: number;
  /** 1 for a question with a question word, else 0. */
  readonly asks: number;
  /** The share that it holds by meaning, not by letters that may be accidentally similar. */
  readonly certain: number;
  /** The share that it holds as typed. */
  readonly exact: number;
  /** The share that stands near its neighbour in the question. */
  readonly adjacent: number;
  /**
   * How similar in meaning it is, in standard deviations, for the share of the question that its words
   * do not hold: what they hold needs no other evidence. Undefined without embeddings.
   */
  readonly similarity: number | undefined;
}

/** Share of their weight that words count which stand only in the report's title. */
const TITLE_SHARE = 0.8;
/** A higher similarity says no more. */
const MAX_SIMILARITY = 5;

/** @returns the features of a passage with these matches */
export function featuresOf(
  { words, form, asks }: Query,
  { matches, titleMatches, lead, similarity }: RankedPassage,
): Features {
  const total = totalWeight(words) || 1;
  const held = (of: readonly Match[]) => matchedWeight(words, of) / total;
  const coverage =
    held(matches) + (TITLE_SHARE * missingWeight(words, matches, titleMatches)) / total;
  const matched = new Set([...matches, ...titleMatches].map(({ word }) => word));
  const weightHeld = (counts: (match: Match) => boolean) => {
    const counted = new Set(matches.filter(counts).map(({ word }) => word));
    return totalWeight(words.filter((_, at) => counted.has(at)));
  };
  const missing = words.filter((_, at) => !matched.has(at));
  return {
    coverage,
    bestSentence: Math.max(0, ...groupBySentence(matches).map(held)),
    lead,
    heldElsewhere: totalWeight(missing.filter(({ frequency }) => frequency > 0)),
    largestMissing: Math.max(0, ...missing.map(({ weight }) => weight)),
    missingTimes: missing.filter(({ isTime }) => isTime).length,
    length: words.length,
    isOpen: asks && !form ? 1 : 0,
    asks: asks ? 1 : 0,
    certain: weightHeld(({ kind }) => isReliableKind(kind)) / total,
    exact: weightHeld(({ kind }) => kind === 'same') / total,
    adjacent: adjacencyWeight(words, matches) / total,
    similarity: similarity && (1 - coverage) * Math.min(Math.max(similarity, 0), MAX_SIMILARITY),
  };
}
