import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all tests of a run one folder for their temporary files.
 *
 * @returns what removes it when the run has finished
 */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zajel-tests-'));
  // The workers start with this environment, and `tmpdir` of node:os reads it.
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true });
}
