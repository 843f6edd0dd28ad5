import type { Knowledge } from '../discord/knowledge.ts';
import { catalogueOf } from '../discord/reading/catalogue.ts';
import { headingsOf } from '../discord/reading/headings.ts';
import { loadKnowledgeTask } from '../knowledge/load-knowledge.ts';
import { messages } from '../messages.ts';
import { exampleQuestions } from '../search/examples/examples.ts';
import { buildSearch } from '../search/search.ts';
import type { CooperativeTask } from '../util/cooperative.ts';

/**
 * Builds what the bot answers from. This is most of the time that a start takes.
 *
 * @param folder - path of the folder with the reports
 * @throws KnowledgeError naming every problem of the files
 */
export function* buildKnowledge(folder: string): CooperativeTask<Knowledge> {
  const { library, synonyms } = yield* loadKnowledgeTask(folder);
  const search = yield* buildSearch(library, synonyms);
  // Otherwise the first member who needs them waits: a second where there are many reports.
  yield* headingsOf.precompute(library);
  yield* catalogueOf.precompute(library);
  const examples = yield* exampleQuestions(library[0], search, messages.examples);
  return { library, search, examples };
}
