import { cpus } from 'node:os';
import { Bench } from 'tinybench';
import { print } from '../eval/print-table.ts';

/** Calls stop after `ms` or after `most` calls, whichever is first; `inFlight` of them run at once. */
export interface Load {
  readonly ms?: number;
  readonly most?: number;
  readonly inFlight?: number;
}

/** How long the calls took, in milliseconds each, and how many ended in a second. */
export interface Timing {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

/**
 * Calls a function again and again, at least once.
 *
 * @throws what the function throws
 */
export async function time(call: () => unknown, load: Load): Promise<Timing> {
  const { ms = 0, most = 0, inFlight = 1 } = load;
  // With this concurrency both are maxima, or none when 0; with the others they are minima.
  const limits = { concurrency: 'task', threshold: inFlight, time: ms, iterations: most } as const;
  const bench = new Bench({ ...limits, warmup: false, throws: true });
  // Otherwise tinybench calls it once more to find out whether it is asynchronous.
  bench.add('call', call, { async: true });
  const started = performance.now();
  const [task] = await bench.run();
  const seconds = (performance.now() - started) / 1000;
  if (task?.result.state !== 'completed') {
    // On a busy machine the time may be over before the first call.
    if (ms > 0) return time(call, { most: 1, inFlight });
    throw new Error('nothing was measured');
  }
  const { samplesCount: count, p50, p99 } = task.result.latency;
  return { count, p50, p99, perSecond: count / seconds };
}

/** Prints what the figures were measured on. */
export function printMachine(): void {
  const [cpu] = cpus();
  print(`Node ${process.version}, ${cpu?.model ?? 'unknown CPU'}, ${cpus().length} cores`);
}
