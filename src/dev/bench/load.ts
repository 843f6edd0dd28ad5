import { setTimeout as pause } from 'node:timers/promises';

/** Something a person does; is given how many were done before, and tells whether it succeeded. */
export type Act = (index: number) => Promise<boolean>;

/** How long many acts took, in milliseconds. */
export interface Load {
  /** Of each that succeeded. */
  readonly times: readonly number[];
  readonly failures: number;
  /** Of all together. */
  readonly totalMs: number;
}

/** When there is enough of a load, whichever comes first. */
export interface LoadLimits {
  readonly count: number;
  readonly milliseconds: number;
}

/** Does an act over and over, so many at once: another begins whenever one has ended. */
export function inFlight(atOnce: number, limits: LoadLimits, act: Act): Promise<Load> {
  return load(act, async (next) => {
    const end = performance.now() + limits.milliseconds;
    let begun = 0;
    const goOn = async () => {
      while (begun++ < limits.count && performance.now() < end) await next();
    };
    await Promise.all(Array.from({ length: atOnce }, goOn));
  });
}

/** Begins so many acts, one every `apart` milliseconds, whether the ones before have ended or not. */
export function burst(count: number, apart: number, act: Act): Promise<Load> {
  return load(act, async (next) => {
    const acts = Array.from({ length: count }, async (_, at) => {
      await pause(at * apart);
      await next();
    });
    await Promise.all(acts);
  });
}

/** @returns an act that does one of these after the other, and begins again */
export function inRotation(acts: readonly Act[]): Act {
  return (index) => {
    const act = acts[index % acts.length];
    if (!act) throw new Error('there is nothing to do');
    return act(Math.floor(index / acts.length));
  };
}

async function load(act: Act, run: (next: () => Promise<void>) => Promise<void>): Promise<Load> {
  const times: number[] = [];
  let [begun, failures] = [0, 0];
  const began = performance.now();
  await run(async () => {
    const started = performance.now();
    const succeeded = await act(begun++);
    if (succeeded) times.push(performance.now() - started);
    else failures++;
  });
  return { times, failures, totalMs: performance.now() - began };
}
