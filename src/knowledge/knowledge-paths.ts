import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYNONYMS_FILE = 'synonyms.txt';

/** The synonyms of news Arabic that ship with the project. */
export const DEFAULT_SYNONYMS = fileURLToPath(
  new URL(`../../knowledge/${SYNONYMS_FILE}`, import.meta.url),
);

/** @returns the path of a knowledge folder's own synonyms, which need not exist */
export function synonymsPath(folder: string): string {
  return join(folder, SYNONYMS_FILE);
}
