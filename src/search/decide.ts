import type { Assessed } from './assess.ts';
import type { GateName } from './gates/index.ts';

/** How likely the first passage must answer to be shown to everybody, or to the asker alone. */
export const ANSWER = 0.4;
export const CLOSEST = 0.08;

const MOST_RESULTS = 5;

/** What is to be shown. */
export interface Decision {
  /** The passages that answer, by falling score, at most five. */
  readonly answers: readonly Assessed[];
  /** When none answers: the one that comes closest; undefined when the reports are silent. */
  readonly closest: Assessed | undefined;
  /** What held the closest passage back; undefined when it was only unsure. */
  readonly gate: GateName | undefined;
}

/**
 * The one place that decides between an answer, a closest passage and silence: the first-ranked
 * passage does.
 *
 * @param ranked - the passages, best first
 * @param gateAgainst - the first gate that holds a passage back; it is asked of few
 */
export function decide(
  ranked: readonly Assessed[],
  gateAgainst: (passage: Assessed) => GateName | undefined,
): Decision {
  const [first, ...others] = ranked;
  if (!first) return SILENT;
  const isSure = ({ score, isFirm }: Assessed) => isFirm && score >= ANSWER;
  const gate = first.score < CLOSEST ? undefined : gateAgainst(first);
  if (isSure(first) && !gate) {
    const further = others.filter((passage) => isSure(passage) && !gateAgainst(passage));
    const answers = [first, ...further.slice(0, MOST_RESULTS - 1)];
    return { ...SILENT, answers: answers.sort((a, b) => b.score - a.score) };
  }
  // A line that asks nothing and is tied to the reports by chance alone is talk.
  const speaksOfIt = first.score >= CLOSEST && (first.isTied || first.query.asks);
  return speaksOfIt ? { answers: [], closest: first, gate } : SILENT;
}

const SILENT: Decision = { answers: [], closest: undefined, gate: undefined };
