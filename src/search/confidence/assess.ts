import type { Span } from '../../arabic/sentences.ts';
import type { Query } from '../query/query.ts';
import { isReliableKind } from '../query/term-matches.ts';
import { type Match, matchedWeight, totalWeight } from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { DisabledRules } from '../rules.ts';
import { type Features, featuresOf } from './features.ts';
import { probability } from './model.ts';

/** A ranked passage with the probability that it answers the question. */
export interface AssessedPassage extends RankedPassage {
  readonly query: Query;
  readonly features: Features;
  /** How likely the passage answers the question, 0–1. */
  readonly score: number;
  /** How likely it speaks of what is asked, whether it answers or not, 0–1. */
  readonly subject: number;
  /** Whether there is more than one weak match, which may be chance. */
  readonly hasStrongMatch: boolean;
  /** Whether the title of its report holds most of the question's words, as they are. */
  readonly isTitled: boolean;
  /** `[start, end)` of the words in it that answer, by a reader; undefined without one. */
  readonly quote: Span | undefined;
}

/** @returns the passage with the probability that it answers the question */
export function assess(
  query: Query,
  ranked: RankedPassage,
  without: DisabledRules,
): AssessedPassage {
  const features = featuresOf(query, ranked);
  return {
    ...ranked,
    query,
    features,
    score: probability('answer', features),
    subject: without.has('subject') ? 1 : probability('subject', features),
    hasStrongMatch: without.has('strongMatch') || hasStrongMatch(query, ranked.matches),
    isTitled: isTitled(query, ranked.titleMatches),
    quote: undefined,
  };
}

/** The least share of the question's weight that a title holds which is asked for. */
const TITLED_SHARE = 0.6;

function isTitled({ words }: Query, titleMatches: readonly Match[]): boolean {
  const sure = titleMatches.filter(({ kind }) => isReliableKind(kind));
  return sure.length > 0 && matchedWeight(words, sure) >= TITLED_SHARE * totalWeight(words);
}

/** The minimum confidence of a typo in a long word; in a short word a match may be chance. */
const MIN_TYPO_CONFIDENCE = 0.75;

/**
 * A match of the word itself or of a name's synonym is strong, and so are two matches by synonyms or
 * typos in long words.
 */
function hasStrongMatch({ words }: Query, matches: readonly Match[]): boolean {
  const matched = new Set<number>();
  for (const { word, kind, confidence } of matches) {
    if (kind === 'same' || kind === 'stem') return true;
    if (kind === 'synonym' && words[word]?.isName) return true;
    if (kind === 'synonym' || (kind === 'typo' && confidence >= MIN_TYPO_CONFIDENCE))
      matched.add(word);
  }
  return matched.size > 1;
}

/** @returns whether the question is a single word, which the passage holds in a likely correct spelling */
export function isMisspeltKeyword({ query, matches }: AssessedPassage): boolean {
  const [match] = matches;
  return (
    query.terms.length === 1 && match?.kind === 'typo' && match.confidence >= MIN_TYPO_CONFIDENCE
  );
}
