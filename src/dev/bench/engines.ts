import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { normalise } from '../../arabic/normalise.ts';
import type { KnowledgeFiles } from '../../knowledge/load-knowledge.ts';
import { passagesOf } from '../../search/index/passage.ts';
import { createSearch } from '../../search/search.ts';

/** Answers a question; what the answer looks like is the engine's own affair. */
export type Ask = (question: string) => unknown;

/** Indexes the paragraphs of the reports. */
export type Build = (knowledge: KnowledgeFiles) => Ask;

const MOST_RESULTS = 5;
/** The slips that MiniSearch allows, as a share of a word's letters. */
const MINISEARCH_FUZZY = 0.2;

/** This project's search. */
export const OWN_ENGINE = 'zajel';

/** The search engines that are compared, by name. */
export const ENGINES: ReadonlyMap<string, Build> = new Map<string, Build>([
  [OWN_ENGINE, buildOwn],
  ['fuse.js', buildFuse],
  ['minisearch', buildMiniSearch],
]);

function buildOwn({ library, synonyms }: KnowledgeFiles): Ask {
  const search = createSearch(library, synonyms);
  return (question) => search.ask(question);
}

function buildFuse({ library }: KnowledgeFiles): Ask {
  const fuse = new Fuse(passagesOf(library), {
    keys: ['text'],
    useTokenSearch: true,
    ignoreLocation: true,
  });
  return (question) => fuse.search(question, { limit: MOST_RESULTS });
}

/** MiniSearch knows nothing of Arabic spelling: it gets texts and questions in normalised form. */
function buildMiniSearch({ library }: KnowledgeFiles): Ask {
  const index = new MiniSearch({
    fields: ['text'],
    searchOptions: { fuzzy: MINISEARCH_FUZZY },
  });
  for (const [id, { text }] of passagesOf(library).entries()) {
    index.add({ id, text: normalise(text).text });
  }
  return (question) => index.search(normalise(question).text).slice(0, MOST_RESULTS);
}
