import type { RankedPassage } from '../ranking/rank.ts';
import type { AssessedPassage } from './assess.ts';
import type { GateName } from './gates/index.ts';

/** How likely the first passage must answer to be shown to everybody, or to the asker alone. */
export const ANSWER_THRESHOLD = 0.4;
export const CLOSEST_THRESHOLD = 0.08;
/** … when hardly a word ties the question to it, and it is only near in meaning. */
const VERY_SURE = 0.75;

/** How many of the best passages are looked at, and at most shown. */
export const MOST_RESULTS = 5;

/**
 * What a passage lacks to be an answer, gates aside: likelihood, more than one weak leg that ties the
 * question to it, words of the question.
 */
export type RejectionReason = 'likely' | 'firm' | 'words';

/** What is to be shown. */
export interface Decision {
  /** The passages that answer, by falling score, at most five. */
  readonly answers: readonly AssessedPassage[];
  /** When none answers: the one that comes closest; undefined when the reports are silent. */
  readonly closest: AssessedPassage | undefined;
  /** What held the closest passage back; undefined when it was only unsure. */
  readonly gate: GateName | undefined;
}

/**
 * The one place that decides between an answer, a closest passage and silence: the first-ranked
 * passage does.
 *
 * @param ranked - the passages, best first
 * @param assess - tells how likely a passage answers; the first decides whether others are looked at
 * @param gateAgainst - the first gate that holds a passage back; it is asked of few
 * @param least - how many words of the question an answer must hold
 */
export function decide(
  ranked: readonly RankedPassage[],
  assess: (passage: RankedPassage) => AssessedPassage,
  gateAgainst: (passage: AssessedPassage) => GateName | undefined,
  least: number,
): Decision {
  const [top, ...others] = ranked.slice(0, MOST_RESULTS);
  if (!top) return SILENT;
  const first = assess(top);
  const isSure = (passage: AssessedPassage) => rejectionReasons(passage, least).length === 0;
  const gate = first.score < CLOSEST_THRESHOLD ? undefined : gateAgainst(first);
  if (isSure(first) && !gate) {
    const further = others
      .map(assess)
      .filter((passage) => isSure(passage) && !gateAgainst(passage));
    return { ...SILENT, answers: falling([first, ...further]) };
  }
  // A line that asks nothing and is tied to the reports by chance alone is talk.
  const speaksOfIt =
    first.score >= CLOSEST_THRESHOLD && (first.hasMeaningfulMatch || first.query.asks);
  return speaksOfIt ? { answers: [], closest: first, gate } : SILENT;
}

/**
 * @param least - how many words of the question an answer must hold
 * @returns what the passage lacks to be an answer, gates aside
 */
export function rejectionReasons(
  { score, hasStrongMatch, matches, similarity }: AssessedPassage,
  least: number,
): RejectionReason[] {
  const isTied = hasStrongMatch || (similarity !== undefined && score >= VERY_SURE);
  const held = new Set(matches.map(({ word }) => word)).size;
  return [
    ...(score >= ANSWER_THRESHOLD ? [] : ['likely' as const]),
    ...(isTied ? [] : ['firm' as const]),
    ...(held >= least ? [] : ['words' as const]),
  ];
}

/** What ranks lower is no likelier to answer than what stands above it: ranking knows more. */
function falling(ranked: readonly AssessedPassage[]): AssessedPassage[] {
  let highest = 1;
  return ranked.map((passage) => {
    highest = Math.min(highest, passage.score);
    return { ...passage, score: highest };
  });
}

const SILENT: Decision = { answers: [], closest: undefined, gate: undefined };
