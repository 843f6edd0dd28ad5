import type { Query } from '../query/query.ts';
import type { Match } from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { DisabledRules } from '../rules.ts';
import { type Features, featuresOf } from './features.ts';
import { probability } from './model.ts';

/** A ranked passage with how likely it answers. */
export interface AssessedPassage extends RankedPassage {
  readonly query: Query;
  readonly features: Features;
  /** How likely the passage answers the question, 0–1. */
  readonly score: number;
  /** Whether the matches are more than one weak one, which may be chance. */
  readonly hasStrongMatch: boolean;
  /** Whether any match is more than accidentally similar consonants. */
  readonly hasMeaningfulMatch: boolean;
}

/** @returns the passage with how likely it answers */
export function assess(
  query: Query,
  ranked: RankedPassage,
  without: DisabledRules,
): AssessedPassage {
  const features = featuresOf(query, ranked);
  const strength = matchStrength(query, ranked.matches);
  return {
    ...ranked,
    query,
    features,
    score: probability(features),
    hasStrongMatch: strength.hasStrongMatch || without.has('strongMatch'),
    hasMeaningfulMatch: strength.hasMeaningfulMatch || without.has('meaningfulMatch'),
  };
}

/** From here on a typo is in a long word; in a short one a match may be chance. */
const LONG_WORD_TYPO = 0.75;

/**
 * One word or name that the passage holds itself is strong, and so are two words that it holds as synonyms
 * or certain typos.
 */
function matchStrength(
  { words }: Query,
  matches: readonly Match[],
): Pick<AssessedPassage, 'hasStrongMatch' | 'hasMeaningfulMatch'> {
  const matched = new Set<number>();
  for (const { word, kind, confidence } of matches) {
    const isOwn = kind === 'same' || kind === 'stem';
    if (isOwn || (kind === 'synonym' && words[word]?.isName)) {
      return { hasStrongMatch: true, hasMeaningfulMatch: true };
    }
    if (kind === 'synonym' || (kind === 'typo' && confidence >= LONG_WORD_TYPO)) matched.add(word);
  }
  return { hasStrongMatch: matched.size > 1, hasMeaningfulMatch: matched.size > 0 };
}
