import { expect, test } from 'vitest';
import { exampleQuestions } from '../../src/search/examples.ts';
import { createSearch } from '../../src/search/search.ts';
import { realLibrary, reportOf } from '../support/libraries.ts';

test('the report offers at least three questions, and answers each', () => {
  const search = createSearch(realLibrary);
  const examples = exampleQuestions(realLibrary, search);
  expect(examples.length).toBeGreaterThanOrEqual(3);
  for (const example of examples) expect(search.ask(example).results).not.toEqual([]);
  expect(examples).toContain('ماذا أعلنت الصين؟');
});

test('a report that names nothing offers none', () => {
  const library = [reportOf('أ', 'حدث شيء ما في مكان ما.')] as const;
  expect(exampleQuestions([...library], createSearch([...library]))).toEqual([]);
});
