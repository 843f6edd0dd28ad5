import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * @param files - contents by name
 * @returns the path of a new folder with these files, gone when the test has finished
 */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zajel-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** @returns the text of a knowledge file */
export function reportFile(title: string, ...paragraphs: readonly string[]): string {
  return [`# ${title}`, ...paragraphs, 'المصدر: http://example.org/1'].join('\n\n');
}
