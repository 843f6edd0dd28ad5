import type { CooperativeTask } from '../util/cooperative.ts';

/** A sentence that a summary may select. */
export interface SummaryCandidate {
  readonly isSelectable: boolean;
  /** What must be selected with it: one sentence of each list, by index, the best first. */
  readonly needs: readonly (readonly number[])[];
  /** UTF-16 units. */
  readonly length: number;
  /** 0 for a sentence that is selected only when another one needs it. */
  readonly importance: number;
}

const LINE_FEED = 1;

/**
 * Greedy selection within a length budget: always the most important sentence that still fits with
 * what it needs.
 *
 * @param candidates - the sentences of a report in order
 * @param lead - index of the sentence that opens the summary
 * @param longest - UTF-16 units of the summary, including a line feed between two sentences
 * @returns the indices of the selected sentences
 */
export function* selectGreedily(
  candidates: readonly SummaryCandidate[],
  lead: number,
  longest: number,
): CooperativeTask<ReadonlySet<number>> {
  const importance = (at: number) => candidates[at]?.importance ?? 0;
  const byImportance = [...candidates.keys()]
    .filter((at) => candidates[at]?.isSelectable && importance(at) > 0)
    .toSorted((a, b) => importance(b) - importance(a));
  const cost = (sentences: ReadonlySet<number>) =>
    [...sentences].reduce((sum, at) => sum + (candidates[at]?.length ?? 0) + LINE_FEED, 0);

  const selected = new Set<number>();
  let budget = longest + LINE_FEED;
  let next: ReadonlySet<number> | undefined = new Set([lead]);
  while (next) {
    for (const at of next) selected.add(at);
    budget -= cost(next);
    next = undefined;
    for (const at of byImportance) {
      if (selected.has(at)) continue;
      const group = withNeeds(candidates, at, selected);
      if (cost(group) > budget) continue;
      next = group;
      break;
    }
    yield;
  }
  return selected;
}

/** A sentence and the unselected ones that it needs, directly or through another. */
function withNeeds(
  candidates: readonly SummaryCandidate[],
  at: number,
  selected: ReadonlySet<number>,
  group = new Set<number>(),
): ReadonlySet<number> {
  group.add(at);
  for (const alternatives of candidates[at]?.needs ?? []) {
    const [best] = alternatives;
    const isMet = alternatives.some((other) => selected.has(other) || group.has(other));
    if (best !== undefined && !isMet) withNeeds(candidates, best, selected, group);
  }
  return group;
}
