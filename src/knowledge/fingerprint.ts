import { readdir, stat } from 'node:fs/promises';
import { DEFAULT_SYNONYMS, reportPaths, synonymsPath } from './knowledge-paths.ts';
import { errorCode } from './read-text.ts';

/**
 * Tells without reading any file whether a knowledge folder is as it was: a change of what
 * `loadKnowledge` reads changes the fingerprint. Nothing is blocked meanwhile, however slow the disk.
 *
 * @param folder - path of the folder; one that is not there has a fingerprint, too
 */
export async function fingerprintOf(folder: string): Promise<string> {
  const reports = await reportsIn(folder);
  const files = [...reports.found, synonymsPath(folder), DEFAULT_SYNONYMS];
  return [reports.error, ...(await Promise.all(files.map(stateOf)))].join('\n');
}

async function reportsIn(folder: string): Promise<{ found: readonly string[]; error: string }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return { found: reportPaths(entries), error: '' };
  } catch (cause) {
    return { found: [], error: errorCode(cause) };
  }
}

/** The time of the last change of the inode tells of what keeps size and time: a move, a permission. */
async function stateOf(file: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [file, size, mtimeNs, ctimeNs].join(' ');
  } catch (cause) {
    return [file, errorCode(cause)].join(' ');
  }
}
