import { setImmediate } from 'node:timers/promises';
import type { CooperativeTask } from './cooperative.ts';

/** For how long work goes on before others have their turn, in milliseconds. */
const TURN = 5;

/**
 * Does the work piece by piece, so that a bot goes on answering meanwhile. A worker thread would cost
 * a second copy of the code in memory, more time to start than most summaries take, and could not hand
 * over an index, which holds maps and functions.
 *
 * @param signal - ends the work before it is done
 * @throws the signal's reason when it was ended
 */
export async function runCooperatively<T>(
  steps: CooperativeTask<T>,
  signal?: AbortSignal,
): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < TURN) continue;
    await setImmediate();
    signal?.throwIfAborted();
    started = performance.now();
  }
}
