/** What a model wants before a text, so that it knows a question from a passage. */
export interface Prefixes {
  readonly question: string;
  readonly passage: string;
}

const NONE: Prefixes = { question: '', passage: '' };
const TASK = 'Given a question, retrieve passages of news reports that answer it';
const FOR_INSTRUCTED: Prefixes = { question: `Instruct: ${TASK}\nQuery: `, passage: '' };

/** By what the name of a model holds, the first that fits; as the cards of the models ask for it. */
const FAMILIES: readonly (readonly [name: RegExp, prefixes: Prefixes])[] = [
  [/e5.*instruct|qwen3-embedding/iu, FOR_INSTRUCTED],
  [/\be5\b/iu, { question: 'query: ', passage: 'passage: ' }],
  [/nomic-embed/iu, { question: 'search_query: ', passage: 'search_document: ' }],
  [
    /embedding-?gemma/iu,
    { question: 'task: search result | query: ', passage: 'title: none | text: ' },
  ],
  [/arctic-embed(?:2|.*v2)/iu, { question: 'query: ', passage: '' }],
];

/**
 * @param model - its name as the endpoint has it
 * @returns what stands before questions and passages; nothing for families that want nothing
 */
export function prefixesOf(model: string): Prefixes {
  return FAMILIES.find(([name]) => name.test(model))?.[1] ?? NONE;
}
