import type { Report } from '../../knowledge/report.ts';
import { BETWEEN_POINTS, type Summary, type SummarySentence } from '../../summary/summarise.ts';
import { bestSentences, pointsOf } from '../../summary/summary-points.ts';
import { escapeText } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';

/**
 * Some of the candidates, as a set of bits: the first candidate has the lowest. It is short enough for a
 * `custom_id`.
 */
export type Selection = number;

export const NOTHING_SELECTED: Selection = 0;

/**
 * Chooses the sentences of a summary.
 *
 * @param sentences - of the report, in its order
 * @param room - the lengths of the sentences, and how much those of the chosen ones may add up to
 * @param signal - aborts when nobody waits for the choice any more
 * @returns positions in `sentences`, ascending; undefined if there is no choice, for whatever reason
 */
export type ChooseSentences = (
  report: Report,
  sentences: readonly string[],
  room: { readonly longest: number; readonly lengths: readonly number[] },
  signal: AbortSignal,
) => Promise<readonly number[] | undefined>;

/** The sentences that a moderator may choose from for a summary. */
export interface SummaryCandidates {
  readonly report: Report;
  /** In the report's order, at most `LIMITS.choices`. */
  readonly sentences: readonly SummarySentence[];
  /** What the bot chooses itself. */
  readonly own: Selection;
  /** How long a summary may be, in UTF-16 units, after escaping; less than was wanted for a short report. */
  readonly longest: number;
}

/** @returns the chosen sentences and the most valuable others; of very many chosen ones the most valuable */
export function candidatesIn(
  report: Report,
  { sentences, chosen }: Summary,
  longest: number,
): SummaryCandidates {
  const worth = (at: number) => sentences[at]?.value ?? 0;
  const kept = chosen.toSorted((a, b) => worth(b) - worth(a)).slice(0, LIMITS.choices);
  const offered = bestSentences({ sentences, chosen: kept }, LIMITS.choices);
  return {
    report,
    sentences: offered.flatMap((at) => sentences[at] ?? []),
    own: selectionOf(kept.map((at) => offered.indexOf(at))),
    longest,
  };
}

/** @param positions - positions of candidates, from 0, in any order */
export function selectionOf(positions: Iterable<number>): Selection {
  let selection = NOTHING_SELECTED;
  for (const position of positions) selection |= 1 << position;
  return selection;
}

/** @returns whether a candidate is selected */
export function isSelected(selection: Selection, position: number): boolean {
  return ((selection >> position) & 1) === 1;
}

/** @returns the points of the selected sentences, escaped, separated by blank lines */
export function textOfSelection(
  { report, sentences }: SummaryCandidates,
  selection: Selection,
): string {
  const chosen = [...sentences.keys()].filter((at) => isSelected(selection, at));
  return pointsOf(report, sentences, chosen)
    .map(({ text }) => escapeText(text))
    .join(BETWEEN_POINTS);
}
