import { createHash } from 'node:crypto';
import type { Library } from './report.ts';

const LENGTH = 12;

/** @returns what is the same wherever the reports are the same, and another when any of them changes */
export function versionOf(library: Library): string {
  const hash = createHash('sha256');
  for (const { id, title, url, date, paragraphs } of library) {
    hash.update(JSON.stringify([id, title, url, date, paragraphs]));
  }
  return hash.digest('hex').slice(0, LENGTH);
}

/** @returns how many paragraphs the reports have together */
export function paragraphsIn(library: Library): number {
  return library.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}
