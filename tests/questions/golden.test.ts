import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { createSearch } from '../../src/search/search.ts';

const Question = z.object({
  question: z.string(),
  /** The paragraphs that answer it; none: the report does not. */
  paragraphs: z.array(z.int()),
  answer: z.string().nullable(),
  /** Whether the passage is only the closest, as the report has too few words of the question. */
  closest: z.boolean().default(false),
});

const { library, synonyms } = loadKnowledge('knowledge');
const search = createSearch(library, synonyms);
const questions = readFileSync('tests/questions/zajelnews-12935.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => Question.parse(JSON.parse(line)));

describe('answered with the right paragraph', () => {
  const answered = questions.filter(({ paragraphs }) => paragraphs.length > 0);
  test.each(answered)('$question', ({ question, paragraphs, answer, closest }) => {
    const found = search.ask(question);
    const best = closest ? found.closest : found.results[0];
    expect(paragraphs).toContain(best?.paragraph);
    if (answer) expect(best?.excerpt.text).toContain(answer);
  });
});

describe('not answered, as the report is silent', () => {
  const silent = questions.filter(({ paragraphs }) => paragraphs.length === 0);
  test.each(silent)('$question', ({ question }) => {
    expect(search.ask(question).results).toEqual([]);
  });
});
