import { setImmediate } from 'node:timers/promises';

/** Work that can pause at every `yield`, and what comes of it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** For how long work goes on before others have their turn, in milliseconds. */
const TURN = 10;

/** Does the work without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work piece by piece, so that a bot goes on answering meanwhile. A worker thread would cost
 * a second copy of the code in memory, and more time to start than most summaries take.
 */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < TURN) continue;
    await setImmediate();
    started = performance.now();
  }
}
