import type { CooperativeTask } from '../util/cooperative.ts';
import { type Choosable, selectBest } from './exact-selection.ts';

/**
 * Selects, and selects again without the sentences that speak of somebody who is not introduced in what was
 * selected, until there are none. If nothing would be left, such a sentence is better than no summary.
 *
 * @param introductions - for each sentence, and each person, the earlier sentences that introduce them
 * @returns the indices of the selected sentences
 */
export function* selectIntroduced(
  sentences: readonly Choosable[],
  introductions: readonly (readonly (readonly number[])[])[],
  room: number,
): CooperativeTask<readonly number[]> {
  let available = sentences;
  let before: readonly number[] = [];
  for (;;) {
    const selected = yield* selectBest(available, room);
    if (selected.length === 0) return before;
    const chosen = new Set(selected);
    const isUnclear = (at: number) =>
      chosen.has(at) &&
      introductions[at]?.some((earlier) => !earlier.some((other) => chosen.has(other))) === true;
    if (!selected.some(isUnclear)) return selected;
    before = selected;
    // What costs more than there is room is not selected.
    available = available.map((one, at) => (isUnclear(at) ? { ...one, cost: room + 1 } : one));
  }
}
