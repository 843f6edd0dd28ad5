import type { Knowledge } from '../discord/knowledge.ts';
import { Summaries } from '../discord/posting/summary-text.ts';
import { Catalogue } from '../discord/reading/catalogue.ts';
import { Headings } from '../discord/reading/headings.ts';
import { type KnowledgeFiles, loadKnowledgeTask } from '../knowledge/load-knowledge.ts';
import { messages } from '../messages.ts';
import { exampleQuestions } from '../search/examples/examples.ts';
import { buildSearch } from '../search/search.ts';
import type { CooperativeTask } from '../util/cooperative.ts';

/**
 * Builds the knowledge that the bot answers from; this takes most of the time of a start.
 *
 * @param folder - path of the folder with the reports
 * @throws KnowledgeError with every problem of the files
 */
export function* buildKnowledge(folder: string): CooperativeTask<Knowledge> {
  return yield* assembleKnowledge(yield* loadKnowledgeTask(folder));
}

/** Builds the same from reports and synonyms that are read already. */
export function* assembleKnowledge({
  library,
  synonyms,
  warnings = [],
}: Pick<KnowledgeFiles, 'library' | 'synonyms'> &
  Partial<KnowledgeFiles>): CooperativeTask<Knowledge> {
  const search = yield* buildSearch(library, synonyms);
  return {
    library,
    warnings,
    search,
    catalogue: yield* Catalogue.of(library),
    headings: yield* Headings.of(library),
    summaries: new Summaries(),
    examples: yield* exampleQuestions(library[0], search, messages.examples),
  };
}
