import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { normalise } from '../../arabic/normalise.ts';
import type { KnowledgeFiles } from '../../knowledge/load-knowledge.ts';
import { passagesOf } from '../../search/index/passage.ts';
import { createSearch } from '../../search/search.ts';

/** The search engines that are compared; the first is this project's. */
export const ENGINES = ['zajel', 'fuse.js', 'minisearch'] as const;
export type EngineName = (typeof ENGINES)[number];

const MOST_RESULTS = 5;
/** How many edits MiniSearch allows, as a share of the letters of a word. */
const MINISEARCH_FUZZY = 0.2;

/**
 * Indexes the paragraphs of the reports.
 *
 * @returns a function that runs a query; the form of its result depends on the engine
 */
export function buildEngine(
  engine: EngineName,
  { library, synonyms }: Omit<KnowledgeFiles, 'warnings'>,
): (question: string) => unknown {
  if (engine === 'zajel') {
    const search = createSearch(library, synonyms);
    return (question) => search.ask(question);
  }
  const passages = passagesOf(library);
  if (engine === 'fuse.js') {
    const options = { keys: ['text'], useTokenSearch: true, ignoreLocation: true };
    const fuse = new Fuse(passages, options);
    return (question) => fuse.search(question, { limit: MOST_RESULTS });
  }
  // MiniSearch does not know how Arabic is spelled: it gets texts and questions in normalised form.
  const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: MINISEARCH_FUZZY } });
  index.addAll(passages.map(({ text }, id) => ({ id, text: normalise(text).text })));
  return (question) => index.search(normalise(question).text).slice(0, MOST_RESULTS);
}
