import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * @param files - contents by name
 * @returns the path of a new folder with these files, gone when all tests have finished
 */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zajel-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/**
 * A folder without synonyms of its own gets those of the project, which take a hundred times as long to
 * index as a few reports.
 *
 * @param files - reports by name
 * @returns the path of a new knowledge folder with these files, and without synonyms unless they hold some
 */
export function knowledgeWith(files: Readonly<Record<string, string>>): string {
  return folderWith({ 'synonyms.txt': '# none\n', ...files });
}

/** @returns the text of a knowledge file */
export function reportFile(title: string, ...paragraphs: readonly string[]): string {
  return [`# ${title}`, ...paragraphs, 'المصدر: http://example.org/1'].join('\n\n');
}
