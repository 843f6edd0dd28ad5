import { setImmediate } from 'node:timers/promises';

/** Work that may pause at every `yield`, with its result. */
export type CooperativeTask<T> = Generator<undefined, T, undefined>;

/** How long the work runs before the event loop gets its turn, in milliseconds. */
const TIME_SLICE = 5;

/** Does all the work without a pause. */
export function runToEnd<T>(task: CooperativeTask<T>): T {
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work in short slices, so that the bot keeps answering meanwhile. A worker thread would need
 * a second copy of the code in memory, would take longer to start than most summaries take, and could
 * not hand over an index, which holds maps and functions.
 *
 * @param signal - aborts the work between two slices
 * @throws the signal's reason when it is aborted
 */
export async function runCooperatively<T>(
  task: CooperativeTask<T>,
  signal?: AbortSignal,
): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
    if (performance.now() - started < TIME_SLICE) continue;
    await setImmediate();
    signal?.throwIfAborted();
    started = performance.now();
  }
}
