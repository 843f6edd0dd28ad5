const TASK = 'Given a question, retrieve passages of news reports that answer it';

/** The prefixes of a model's family, by a pattern of its name; first match wins. Source: the model cards. */
const FAMILIES: readonly (readonly [name: RegExp, question: string, passage: string])[] = [
  [/e5.*instruct|qwen3-embedding/iu, `Instruct: ${TASK}\nQuery: `, ''],
  [/\be5\b/iu, 'query: ', 'passage: '],
  [/nomic-embed/iu, 'search_query: ', 'search_document: '],
  [/embedding-?gemma/iu, 'task: search result | query: ', 'title: none | text: '],
  [/arctic-embed(?:2|.*v2)/iu, 'query: ', ''],
];

/** @returns the prefixes by which a model tells a question from a passage; empty if it needs none */
export function prefixesOf(model: string): { question: string; passage: string } {
  const [, question = '', passage = ''] = FAMILIES.find(([name]) => name.test(model)) ?? [];
  return { question, passage };
}
