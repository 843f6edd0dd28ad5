import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Report } from '../../src/knowledge/report.ts';

/** The reports and synonyms that the project comes with. */
export const { library: realLibrary, synonyms: realSynonyms } = loadKnowledge('knowledge');

/** @returns a report with these paragraphs */
export function reportOf(id: string, ...paragraphs: readonly string[]): Report {
  return { id, title: `عنوان ${id}`, url: `http://example.org/${id}`, paragraphs };
}
