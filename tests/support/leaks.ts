import { expect } from 'vitest';
import { z } from 'zod';
import { type Running, run } from './process.ts';

/** How many there are of what could be left behind, by kind and where it is from. */
type Counts = Readonly<Record<string, number>>;

const Counts = z.record(z.string(), z.number());

/** Starts the built bot so that one can look for what it leaves behind. */
export function startProbed(environment: Readonly<Record<string, string>>): Running {
  const args = ['--import', './tests/support/leak-probe.mjs', 'dist/main.js'];
  return run(process.execPath, args, environment);
}

/** @returns what a probed bot has now */
export async function countsOf({ process: child, output }: Running): Promise<Counts> {
  const lines = () => output.stderr.split('\n').filter((line) => line.startsWith('{'));
  const before = lines().length;
  child.kill('SIGUSR2');
  await expect.poll(() => lines().length).toBe(before + 1);
  return Counts.parse(JSON.parse(lines().at(-1) ?? ''));
}

/**
 * One more than none is not told of: what comes and goes, as the pause before the next look at a folder,
 * may be there at one time and not at another.
 *
 * @returns what there is more of, with how many before and after
 */
export function grown(before: Counts, after: Counts): string[] {
  return Object.entries(after)
    .filter(([what, count]) => count > Math.max(before[what] ?? 0, 1))
    .map(([what, count]) => `${what}: ${before[what] ?? 0}, then ${count}`);
}
