import { fork } from 'node:child_process';
import { type Built, type KindTimes, LoadProgress } from './progress.ts';

/** What is known of an engine after measuring it. */
export interface Measurement {
  readonly engine: string;
  readonly built: Built | undefined;
  readonly asked: readonly KindTimes[];
  /** Why there is no more; undefined when there is everything. */
  readonly failure: string | undefined;
}

/** A step that takes longer is given up. */
const LONGEST_STEP_MS = 60_000;

/**
 * Measures an engine in a process of its own, so that engines do not disturb one another.
 *
 * @param program - path of the program that measures and calls `tellParent`
 * @param args - its arguments
 */
export function measureApart(
  engine: string,
  program: string,
  args: readonly string[],
): Promise<Measurement> {
  const child = fork(program, args, { execArgv: ['--expose-gc'] });
  const steps: LoadProgress[] = [];
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, LONGEST_STEP_MS);
  child.on('message', (message) => {
    timer.refresh();
    steps.push(LoadProgress.parse(message));
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      const built = steps.find((step) => step.step === 'built');
      const asked = steps.filter((step) => step.step === 'asked');
      const slow = `${built ? 'an answer' : 'the index'} takes longer than ${LONGEST_STEP_MS / 1000} s`;
      const ended = status === 0 ? undefined : `ended with ${status ?? signal}`;
      const failure = late ? slow : ended;
      resolve({ engine, built, asked, failure });
    });
  });
}

/** Sends a step to the process that called `measureApart`. */
export function tellParent(progress: LoadProgress): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(progress, undefined, {}, (error) => (error ? reject(error) : resolve()));
  });
}
