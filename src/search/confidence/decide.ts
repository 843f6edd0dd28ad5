import type { Query } from '../query/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { SearchEngine } from '../search-engine.ts';
import { type AssessedPassage, assess } from './assess.ts';
import { gateInputOf } from './gates/gate-input.ts';
import { firstGate, type GateName } from './gates/index.ts';

/** How likely the first passage must answer to be shown to everybody, or to the asker alone. */
export const ANSWER_THRESHOLD = 0.4;
export const CLOSEST_THRESHOLD = 0.08;
/** … to be shown to everybody when it is near in meaning and has no strong match of words. */
const SEMANTIC_THRESHOLD = 0.75;

/** How many of the best passages are assessed, and at most shown. */
export const MAX_RESULTS = 5;

/** What a passage lacks to be an answer, gates aside. */
export type RejectionReason = 'probability' | 'strongMatch' | 'matchedWords';

/** What is to be shown. */
export interface Decision {
  /** The passages that answer, by falling score, at most five. */
  readonly answers: readonly AssessedPassage[];
  /** When none answers: the one that comes closest; undefined when the reports are silent. */
  readonly closest: AssessedPassage | undefined;
  /** What held the closest passage back; undefined when it was only unsure. */
  readonly gate: GateName | undefined;
}

const SILENT: Decision = { answers: [], closest: undefined, gate: undefined };

/**
 * The one place that decides between an answer, a closest passage and silence. The first-ranked passage
 * decides; further passages are shown only beside an answer.
 *
 * @param ranked - the passages, best first
 * @param minMatchedWords - how many words of the question an answer must hold
 */
export function decide(
  query: Query,
  ranked: readonly RankedPassage[],
  minMatchedWords: number,
  { index, without }: Pick<SearchEngine, 'index' | 'without'>,
): Decision {
  const [top, ...others] = ranked.slice(0, MAX_RESULTS);
  if (!top) return SILENT;
  const first = assess(query, top, without);
  if (first.score < CLOSEST_THRESHOLD) return SILENT;
  const gate = firstGate(gateInputOf(first, index), without);
  if (!gate && rejectionReasons(first, minMatchedWords).length === 0) {
    const further = others
      .map((passage) => assess(query, passage, without))
      .filter((passage) => rejectionReasons(passage, minMatchedWords).length === 0)
      .filter((passage) => firstGate(gateInputOf(passage, index), without) === undefined);
    return { ...SILENT, answers: withFallingScores([first, ...further]) };
  }
  // A line that asks nothing, and has only accidental matches, is talk.
  return first.hasMeaningfulMatch || query.asks ? { answers: [], closest: first, gate } : SILENT;
}

/**
 * @param minMatchedWords - how many words of the question an answer must hold
 * @returns what the passage lacks to be an answer, gates aside
 */
export function rejectionReasons(
  { score, hasStrongMatch, matches, similarity }: AssessedPassage,
  minMatchedWords: number,
): RejectionReason[] {
  const isNearInMeaning = similarity !== undefined && score >= SEMANTIC_THRESHOLD;
  const matchedWords = new Set(matches.map(({ word }) => word)).size;
  return [
    ...(score >= ANSWER_THRESHOLD ? [] : ['probability' as const]),
    ...(hasStrongMatch || isNearInMeaning ? [] : ['strongMatch' as const]),
    ...(matchedWords >= minMatchedWords ? [] : ['matchedWords' as const]),
  ];
}

/** A passage is no likelier to answer than those that rank above it: ranking knows more. */
function withFallingScores(ranked: readonly AssessedPassage[]): AssessedPassage[] {
  let highest = 1;
  return ranked.map((passage) => {
    highest = Math.min(highest, passage.score);
    return { ...passage, score: highest };
  });
}
