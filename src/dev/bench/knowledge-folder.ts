import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../knowledge/report.ts';

/** @returns the path of a new folder with these reports; it is removed when this process ends */
export function knowledgeFolder(library: Library): string {
  const folder = mkdtempSync(join(tmpdir(), 'zajel-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const { id, title, url, paragraphs } of library) {
    const text = [`# ${title}`, ...paragraphs, `المصدر: ${url}`].join('\n\n');
    writeFileSync(join(folder, `${id}.md`), `${text}\n`);
  }
  return folder;
}
