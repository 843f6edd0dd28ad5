import { createHash } from 'node:crypto';
import type { Library } from './report.ts';

const LENGTH = 12;

/** @returns a hash of all reports, which changes whenever one of them does */
export function versionOf(library: Library): string {
  const hash = createHash('sha256');
  for (const { id, title, url, date, paragraphs } of library) {
    hash.update(JSON.stringify([id, title, url, date, paragraphs]));
  }
  return hash.digest('hex').slice(0, LENGTH);
}

export function paragraphsIn(library: Library): number {
  return library.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}
