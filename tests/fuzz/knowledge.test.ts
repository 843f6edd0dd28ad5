import fc from 'fast-check';
import { test } from 'vitest';
import { parseReport } from '../../src/knowledge/parse-report.ts';
import { createSearch } from '../../src/search/search.ts';
import { FUZZ_RUNS, FUZZ_SEED } from './limits.ts';
import { anyReportText, anyText } from './texts.ts';

/** A knowledge file takes longer than something that is done with the bot. */
const ACTS_PER_FILE = 20;

test('any file is read or refused, and any question can be asked of it', {
  timeout: 30_000 + 100 * FUZZ_RUNS,
}, () => {
  fc.assert(
    fc.property(anyReportText(), anyText(500), (text, question) => {
      const report = parseReport('any', 'any.md', text);
      if (!Array.isArray(report)) createSearch([report]).ask(question);
    }),
    { numRuns: Math.ceil(FUZZ_RUNS / ACTS_PER_FILE), seed: FUZZ_SEED },
  );
});
