import { expect, test } from 'vitest';
import { prefixesOf } from '../../src/embeddings/model-prefixes.ts';

test.each([
  ['multilingual-e5-small', 'query: ', 'passage: '],
  ['intfloat/multilingual-e5-large', 'query: ', 'passage: '],
  ['jeffh/intfloat-multilingual-e5-large:q8_0', 'query: ', 'passage: '],
  ['multilingual-e5-small-q4', 'query: ', 'passage: '],
  ['nomic-embed-text:latest', 'search_query: ', 'search_document: '],
  ['embeddinggemma:300m', 'task: search result | query: ', 'title: none | text: '],
  ['google/embedding-gemma-300m', 'task: search result | query: ', 'title: none | text: '],
  ['snowflake-arctic-embed2', 'query: ', ''],
  ['Snowflake/snowflake-arctic-embed-l-v2.0', 'query: ', ''],
])('%s has the prefix "%s" for questions and "%s" for passages', (model, question, passage) => {
  expect(prefixesOf(model)).toEqual({ question, passage });
});

test.each(['intfloat/multilingual-e5-large-instruct', 'Qwen/Qwen3-Embedding-0.6B'])(
  '%s gets an instruction before the question',
  (model) => {
    const { question, passage } = prefixesOf(model);
    expect(question).toMatch(/^Instruct: .+\nQuery: $/u);
    expect(passage).toBe('');
  },
);

test.each(['bge-m3', 'text-embedding-3-small', 'paraphrase-multilingual', 'le5on', ''])(
  '%s has no prefixes',
  (model) => {
    expect(prefixesOf(model)).toEqual({ question: '', passage: '' });
  },
);
