import type { CooperativeTask } from '../util/cooperative.ts';

/** A sentence that a summary may hold. */
export interface Choosable {
  /** What the summary gains by it; negative: only for another one's sake. */
  readonly value: number;
  /** What it takes of the room, a positive integer. */
  readonly cost: number;
  /** Whether the sentence before must be chosen too. */
  readonly needsPrevious: boolean;
  /** Whether the next sentence must be chosen too. */
  readonly needsNext: boolean;
}

const LEFT_OUT = 0;
const CHOSEN = 1;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/**
 * The knapsack problem, solved exactly by dynamic programming over the room (Bellman, "Dynamic
 * Programming", 1957), with a sentence's choice depending on that of its neighbours.
 *
 * @param sentences - in the report's order
 * @param room - a non-negative integer
 * @returns the indices of the sentences that together have the largest value within the room
 */
export function* selectBest(
  sentences: readonly Choosable[],
  room: number,
): CooperativeTask<number[]> {
  const size = room + 1;
  // The best value within each room of the sentences so far, by whether the last of them is chosen.
  let best: [Float64Array, Float64Array] = [
    new Float64Array(size),
    new Float64Array(size).fill(IMPOSSIBLE),
  ];
  // Whether the sentence before is chosen, for each sentence, its own choice and each room.
  const wasChosen: [Uint8Array, Uint8Array][] = [];
  let mayFollow = false;
  for (const { value, cost, needsPrevious, needsNext } of sentences) {
    const [without, with_] = best;
    const next: typeof best = [new Float64Array(size), new Float64Array(size).fill(IMPOSSIBLE)];
    const from: [Uint8Array, Uint8Array] = [new Uint8Array(size), new Uint8Array(size)];
    for (let used = 0; used < size; used++) {
      const left = without[used] ?? IMPOSSIBLE;
      const chosen = mayFollow ? IMPOSSIBLE : (with_[used] ?? IMPOSSIBLE);
      next[LEFT_OUT][used] = Math.max(left, chosen);
      from[LEFT_OUT][used] = chosen > left ? CHOSEN : LEFT_OUT;
      if (used < cost) continue;
      const alone = needsPrevious ? IMPOSSIBLE : (without[used - cost] ?? IMPOSSIBLE);
      const together = with_[used - cost] ?? IMPOSSIBLE;
      next[CHOSEN][used] = value + Math.max(alone, together);
      from[CHOSEN][used] = together > alone ? CHOSEN : LEFT_OUT;
    }
    wasChosen.push(from);
    best = next;
    mayFollow = needsNext;
    yield;
  }
  const ends = mayFollow ? IMPOSSIBLE : (best[CHOSEN][room] ?? IMPOSSIBLE);
  let choice = ends > (best[LEFT_OUT][room] ?? IMPOSSIBLE) ? CHOSEN : LEFT_OUT;
  let used = room;
  const selected: number[] = [];
  for (let at = sentences.length - 1; at >= 0; at--) {
    const before = wasChosen[at]?.[choice]?.[used] ?? LEFT_OUT;
    if (choice === CHOSEN) {
      selected.unshift(at);
      used -= sentences[at]?.cost ?? 0;
    }
    choice = before;
  }
  return selected;
}
