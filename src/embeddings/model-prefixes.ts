/** The prefixes by which a model tells a question from a passage. */
export interface Prefixes {
  readonly question: string;
  readonly passage: string;
}

const NONE: Prefixes = { question: '', passage: '' };
const TASK = 'Given a question, retrieve passages of news reports that answer it';
const INSTRUCTION: Prefixes = { question: `Instruct: ${TASK}\nQuery: `, passage: '' };

/** By a pattern of the model's name, first match wins. Source: the model cards. */
const FAMILIES: readonly (readonly [name: RegExp, prefixes: Prefixes])[] = [
  [/e5.*instruct|qwen3-embedding/iu, INSTRUCTION],
  [/\be5\b/iu, { question: 'query: ', passage: 'passage: ' }],
  [/nomic-embed/iu, { question: 'search_query: ', passage: 'search_document: ' }],
  [
    /embedding-?gemma/iu,
    { question: 'task: search result | query: ', passage: 'title: none | text: ' },
  ],
  [/arctic-embed(?:2|.*v2)/iu, { question: 'query: ', passage: '' }],
];

/**
 * @param model - the model's name at the endpoint
 * @returns the prefixes of questions and passages; empty for families that need none
 */
export function prefixesOf(model: string): Prefixes {
  return FAMILIES.find(([name]) => name.test(model))?.[1] ?? NONE;
}
