import type { Query } from '../query/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { DisabledRules } from '../rules.ts';
import type { SearchEngine } from '../search-engine.ts';
import { type AssessedPassage, assess, isMisspeltKeyword } from './assess.ts';
import { gateInputOf } from './gates/gate-input.ts';
import { firstGate, type GateName } from './gates/index.ts';

/** The minimum probability of an answer, which everybody is shown. */
export const ANSWER_THRESHOLD = 0.5;
/** The minimum probability that a passage speaks of what is asked, for anybody to be shown it. */
export const SUBJECT_THRESHOLD = 0.2;
/** The minimum probability of an answer that has no strong match of words, but is similar in meaning. */
const SEMANTIC_THRESHOLD = 0.75;

/** How many of the best passages are assessed, and at most shown. */
export const MAX_RESULTS = 5;
/** How many passages that come close are shown one after the other. */
export const MAX_NEAREST = 3;

/** Why a passage is no answer, gates aside. */
export type RejectionReason = 'probability' | 'strongMatch' | 'matchedWords';

/** A passage that is shown to the asker only. */
export interface HeldBackPassage {
  readonly passage: AssessedPassage;
  /** The first gate that holds it back; undefined when it is only unsure. */
  readonly gate: GateName | undefined;
}

/** What to show. */
export interface Decision {
  /** The passages that answer, by falling score, at most five. */
  readonly answers: readonly AssessedPassage[];
  /** When none answers: the passages that come closest, best first, at most three; none: silence. */
  readonly nearest: readonly HeldBackPassage[];
}

const SILENT: Decision = { answers: [], nearest: [] };

/**
 * Decides between answers, the nearest passages and silence by words (and embeddings) alone. The first
 * passage decides; further passages are shown only after it.
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
  const [first, ...others] = ranked
    .slice(0, MAX_RESULTS)
    .map((passage) => assess(query, passage, without));
  if (!first || !isOnSubject(first, without)) return SILENT;
  const held = (passage: AssessedPassage): HeldBackPassage => ({
    passage,
    gate: firstGate(gateInputOf(passage, index), without),
  });
  const answers = ({ passage, gate }: HeldBackPassage) =>
    gate === undefined && rejectionReasons(passage, minMatchedWords).length === 0;
  const best = held(first);
  const further = others.filter((passage) => isOnSubject(passage, without)).map(held);
  if (!answers(best)) {
    return { ...SILENT, nearest: [best, ...further].slice(0, MAX_NEAREST) };
  }
  const all = [best, ...further.filter(answers)].map(({ passage }) => passage);
  return { ...SILENT, answers: withFallingScores(all) };
}

/**
 * Talk resembles words of a report by accident; the title of a report and a single misspelt word are looked up on
 * purpose.
 */
function isOnSubject(passage: AssessedPassage, without: DisabledRules): boolean {
  return (
    passage.subject >= SUBJECT_THRESHOLD ||
    passage.isTitled ||
    (isMisspeltKeyword(passage) && !without.has('misspeltKeyword'))
  );
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
