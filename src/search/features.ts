import { heldWeight, type Match } from './evidence.ts';
import type { Query } from './query.ts';

/** What tells how likely a passage answers, by name; the model weighs each. */
export interface Features {
  /** What share of the question, by weight, the passage holds. */
  readonly coverage: number;
  /** The weight that its best sentence holds: scattered words answer less often. */
  readonly together: number;
}

export const FEATURE_NAMES = [
  'coverage',
  'together',
] as const satisfies readonly (keyof Features)[];

/** @returns what tells how likely a passage with these matches answers */
export function featuresOf({ words }: Query, matches: readonly Match[]): Features {
  const { inAll, together } = heldWeight(words, matches);
  const asked = words.reduce((sum, { weight }) => sum + weight, 0);
  return { coverage: inAll === 0 ? 0 : inAll / asked, together };
}
