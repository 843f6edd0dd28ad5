/** Work that can pause at every `yield`, and what comes of it. */
export type CooperativeTask<T> = Generator<undefined, T, undefined>;

/** Does the work without a pause. */
export function runToEnd<T>(steps: CooperativeTask<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
