import type { Knowledge } from '../discord/feature.ts';
import { catalogueOf } from '../discord/reading/catalogue.ts';
import { headingsOf } from '../discord/reading/headings.ts';
import { FolderWatch } from '../knowledge/folder-watch.ts';
import { loadKnowledgeTask } from '../knowledge/load-knowledge.ts';
import { messages } from '../messages.ts';
import { exampleQuestions } from '../search/examples/examples.ts';
import { buildSearch } from '../search/search.ts';
import { type CooperativeTask, runToEnd } from '../util/cooperative.ts';
import { runCooperatively } from '../util/run-cooperatively.ts';

/**
 * Works out once what the bot answers from: most of the time that a start takes.
 *
 * @param folder - where the reports are
 * @throws KnowledgeError naming all that is wrong with the files
 */
export function prepareKnowledge(folder: string): Knowledge {
  return runToEnd(preparingSteps(folder));
}

/** The same as `prepareKnowledge`, piece by piece, for a bot that goes on answering meanwhile. */
export function* preparingSteps(folder: string): CooperativeTask<Knowledge> {
  const { library, synonyms } = yield* loadKnowledgeTask(folder);
  const search = yield* buildSearch(library, synonyms);
  // Else the first who asks waits for it: a second where there are many reports.
  yield* headingsOf.ahead(library);
  yield* catalogueOf.ahead(library);
  const examples = yield* exampleQuestions(library[0], search, messages.examples);
  return { library, search, examples };
}

/**
 * Watches the folder; the knowledge it tells of is made in turns with all else that the process does.
 *
 * @param seen - the folder's fingerprint from just before the knowledge in use was prepared
 */
export function watchKnowledge(folder: string, seen: string): FolderWatch<Knowledge> {
  return new FolderWatch(folder, seen, (signal) =>
    runCooperatively(preparingSteps(folder), signal),
  );
}
