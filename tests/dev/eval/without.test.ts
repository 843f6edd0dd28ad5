import { expect, test } from 'vitest';
import { createSearch } from '../../../src/search/search.ts';
import { realLibrary, realSynonyms } from '../../support/libraries.ts';
import { start } from '../../support/process.ts';

test('a gate that is switched off holds no passage back', () => {
  const question = 'كم دبابة عند كتائب مصراتة؟';
  const all = createSearch(realLibrary, realSynonyms).ask(question);
  expect(all.closest?.gate).toBe('otherThingCounted');
  const without = createSearch(realLibrary, realSynonyms, new Set(['otherThingCounted'] as const));
  expect(without.ask(question).closest?.gate).not.toBe('otherThingCounted');
});

test('a rule that is switched off does not apply', () => {
  const question = 'السفارةالصينية';
  const paragraph = (search: ReturnType<typeof createSearch>) => {
    const { results, closest } = search.ask(question);
    return (results[0] ?? closest)?.paragraph;
  };
  expect(paragraph(createSearch(realLibrary, realSynonyms))).toBe(8);
  const without = createSearch(realLibrary, realSynonyms, new Set(['wordSegmentation'] as const));
  expect(paragraph(without)).toBeUndefined();
});

test('eval names the rules when it does not know one', async () => {
  const { output, exit } = start('dev/eval/eval.js', [
    ...['--without', 'nothing', 'tests/questions/zajelnews-12935.jsonl'],
  ]);
  expect(await exit).toBe(2);
  expect(output.stderr).toContain('there is no rule nothing');
  expect(output.stderr).toContain('wordSegmentation');
});
