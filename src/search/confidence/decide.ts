import type { Query } from '../query/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { SearchEngine } from '../search-engine.ts';
import { type AssessedPassage, assess } from './assess.ts';
import { gateInputOf } from './gates/gate-input.ts';
import { firstGate, type GateName } from './gates/index.ts';

/** The minimum probability of an answer, which everybody is shown. */
export const ANSWER_THRESHOLD = 0.4;
/** The minimum probability of a closest passage, which only the asker is shown. */
export const CLOSEST_THRESHOLD = 0.08;
/** The minimum probability of an answer that has no strong match of words, but is similar in meaning. */
const SEMANTIC_THRESHOLD = 0.75;

/** How many of the best passages are assessed, and at most shown. */
export const MAX_RESULTS = 5;

/** Why a passage is no answer, gates aside. */
export type RejectionReason = 'probability' | 'strongMatch' | 'matchedWords';

/** What to show. */
export interface Decision {
  /** The passages that answer, by falling score, at most five. */
  readonly answers: readonly AssessedPassage[];
  /** When none answers: the first passage; undefined when that is too improbable. */
  readonly closest: AssessedPassage | undefined;
  /** The gate that held the closest passage back; undefined when it was only unsure. */
  readonly gate: GateName | undefined;
}

const SILENT: Decision = { answers: [], closest: undefined, gate: undefined };

/**
 * Decides between answers, a closest passage and silence; no other code does. The first passage decides;
 * further passages are shown only after an answer.
 *
 * @param ranked - the passages, best first
 * @param minMatchedWords - how many words of the question an answer must hold
 */
export function decide(
  query: Query,
  ranked: readonly RankedPassage[],
  minMatchedWords: number,
  { index, without }: SearchEngine,
): Decision {
  const [top, ...others] = ranked.slice(0, MAX_RESULTS);
  if (!top) return SILENT;
  const first = assess(query, top, without);
  if (first.score < CLOSEST_THRESHOLD) return SILENT;
  const gateOf = (passage: AssessedPassage) => firstGate(gateInputOf(passage, index), without);
  const isRejected = (passage: AssessedPassage) =>
    rejectionReasons(passage, minMatchedWords).length > 0;
  const gate = gateOf(first);
  if (!gate && !isRejected(first)) {
    const further = others
      .map((passage) => assess(query, passage, without))
      .filter((passage) => !isRejected(passage) && !gateOf(passage));
    return { ...SILENT, answers: withFallingScores([first, ...further]) };
  }
  // A text that asks nothing and has only accidental matches is talk.
  return first.hasMeaningfulMatch || query.asks ? { answers: [], closest: first, gate } : SILENT;
}

/** @returns why the passage is no answer, gates aside */
export function rejectionReasons(
  { score, hasStrongMatch, matches, similarity }: AssessedPassage,
  minMatchedWords: number,
): RejectionReason[] {
  const isSimilar = similarity !== undefined && score >= SEMANTIC_THRESHOLD;
  const matchedWords = new Set(matches.map(({ word }) => word)).size;
  return [
    ...(score >= ANSWER_THRESHOLD ? [] : ['probability' as const]),
    ...(hasStrongMatch || isSimilar ? [] : ['strongMatch' as const]),
    ...(matchedWords >= minMatchedWords ? [] : ['matchedWords' as const]),
  ];
}

/** Lowers scores to those ranked above: ranking knows more than the score. */
function withFallingScores(ranked: readonly AssessedPassage[]): AssessedPassage[] {
  let score = 1;
  return ranked.map((passage) => {
    score = Math.min(score, passage.score);
    return { ...passage, score };
  });
}
