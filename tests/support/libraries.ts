import { loadLibrary } from '../../src/knowledge/load-library.ts';
import type { Report } from '../../src/knowledge/report.ts';

/** The reports that the project comes with. */
export const realLibrary = loadLibrary('knowledge');

/** @returns a report with these paragraphs */
export function reportOf(id: string, ...paragraphs: readonly string[]): Report {
  return { id, title: `عنوان ${id}`, url: `http://example.org/${id}`, paragraphs };
}
