import { stat } from 'node:fs/promises';
import { DEFAULT_SYNONYMS, synonymsPath } from './knowledge-paths.ts';
import { listReportsInTurns } from './list-reports.ts';
import { errorCode } from './read-text.ts';

/**
 * Detects changes of a knowledge folder without reading its files: when anything that `loadKnowledge`
 * reads changes, so does the fingerprint. Asynchronous, so that a slow disk does not block the process.
 *
 * @param folder - path of the folder; a missing one has a fingerprint too
 */
export async function fingerprintOf(folder: string): Promise<string> {
  const { reports, warnings, error = '' } = await listReportsInTurns(folder);
  const files = [...reports, synonymsPath(folder), DEFAULT_SYNONYMS];
  const passedOver = warnings.map(({ file, message }) => `${file}: ${message}`);
  return [error, ...passedOver, ...(await Promise.all(files.map(stateOf)))].join('\n');
}

/** Includes ctime, which also changes when size and mtime stay the same, as after a move or a chmod. */
async function stateOf(file: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [file, size, mtimeNs, ctimeNs].join(' ');
  } catch (cause) {
    return [file, errorCode(cause)].join(' ');
  }
}
