import type { Knowledge } from './discord/command.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import { messages } from './messages.ts';
import { exampleQuestions } from './search/examples.ts';
import { createSearch } from './search/search.ts';

/**
 * Works out once what the bot answers from: most of the time that a start takes.
 *
 * @param folder - where the reports are
 * @throws KnowledgeError naming all that is wrong with the files
 */
export function prepareKnowledge(folder: string): Knowledge {
  const { library, synonyms } = loadKnowledge(folder);
  const search = createSearch(library, synonyms);
  return { library, search, examples: exampleQuestions(library[0], search, messages.examples) };
}
