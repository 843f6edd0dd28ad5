import type { LoadResult } from './discord-session.ts';
import type { Timing } from './timing.ts';

/** Headings above what `loadCells` gives. */
export const LOAD_COLUMNS = ['count', 'p50 ms', 'p99 ms', 'late', 'CPU ms', 'a second'] as const;

export function loadCells(result: LoadResult): string[] {
  const { late, cpuMs, perSecond } = result;
  return [...timingCells(result), String(late), cpuMs.toFixed(2), perSecond.toFixed(0)];
}

/** How many calls, the median and the 99th percentile in milliseconds. */
export function timingCells({ count, p50, p99 }: Timing): string[] {
  return [String(count), p50.toFixed(3), p99.toFixed(3)];
}

export function mebibytes(bytes = 0): string {
  return (bytes / 2 ** 20).toFixed(0);
}

/** @returns a number as people read it, `100,000` */
export function grouped(value: number): string {
  return value.toLocaleString('en');
}
