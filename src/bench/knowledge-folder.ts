import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../knowledge/report.ts';

/** Writes reports into a new folder of knowledge, and takes it away when the work with it is done. */
export async function withKnowledgeFolder<T>(
  library: Library,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zajel-bench-'));
  try {
    for (const { id, title, url, paragraphs } of library) {
      const text = [`# ${title}`, ...paragraphs, `المصدر: ${url}`].join('\n\n');
      writeFileSync(join(folder, `${id}.md`), `${text}\n`);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
