import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYNONYMS_FILE = 'synonyms.txt';

/** The synonyms of news Arabic that come with the project. */
export const DEFAULT_SYNONYMS = fileURLToPath(
  new URL(`../../knowledge/${SYNONYMS_FILE}`, import.meta.url),
);

/** @returns where a knowledge folder has synonyms of its own, if it has any */
export function synonymsPath(folder: string): string {
  return join(folder, SYNONYMS_FILE);
}

/** @returns the paths of the reports among what a folder and its sub-folders hold, sorted */
export function reportPaths(entries: readonly Dirent[]): string[] {
  return entries
    .filter((entry) => /^[^.].*\.md$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
