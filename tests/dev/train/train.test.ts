import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../support/folder.ts';
import { start } from '../../support/process.ts';

const WEIGHTS = 'src/search/confidence/weights.json';
const QUESTIONS = 'tests/questions/zajelnews-12935.jsonl';

test('--dry fits a model to questions, says how well, and writes nothing', async () => {
  const before = readFileSync(WEIGHTS, 'utf8');
  const { output, exit } = start('dev/train/train.js', ['--dry', QUESTIONS]);
  expect(await exit).toBe(0);
  expect(output.stdout).toMatch(
    /cross-validated over 5 parts by report, \d+ examples: AUC 0\.\d+/u,
  );
  expect(output.stdout).toMatch(/"answer": \{\s+"words": \{\s+"intercept": -?\d/u);
  expect(output.stdout).toContain('show only one side of it: its weights stay');
  expect(readFileSync(WEIGHTS, 'utf8')).toBe(before);
});

test('without a file it says how it is used', async () => {
  const { output, exit } = start('dev/train/train.js', []);
  expect(await exit).toBe(2);
  expect(output.stderr).toContain('no FILE is given');
});

test('a file in another format is named with its line, without a stack trace', async () => {
  const folder = folderWith({ 'q.jsonl': '\n{"question": 1}' });
  const { output, exit } = start('dev/train/train.js', [join(folder, 'q.jsonl')]);
  expect(await exit).toBe(2);
  expect(output.stderr).toMatch(/q\.jsonl:2: is not in the expected format/u);
  expect(output.stderr).not.toContain('    at ');
});

test('eval prints measures of a community and what the gates cost', async () => {
  const lines = [
    { kind: 'msa', question: 'متى افتتح الجسر؟', paragraphs: [1], answer: 'أمس' },
    { kind: 'chat', question: 'السلام عليكم', paragraphs: [], answer: null },
  ].map((line) => JSON.stringify(line));
  const folder = folderWith({
    'q.jsonl': lines.join('\n'),
    'q.md': '# تقرير\n\nافتتح الوزير الجسر أمس.\n\nالمصدر: http://example.org/1\n',
  });
  const { output, exit } = start('dev/eval/eval.js', [
    '--community',
    '--gates',
    join(folder, 'q.jsonl'),
  ]);
  expect(await exit).toBe(0);
  expect(output.stdout).toMatch(/^msa\s+1\s+100\.0 %\s+100\.0 %/mu);
  expect(output.stdout).toMatch(/^chat\s+1 .*100\.0 %/mu);
  expect(output.stdout).toMatch(/^timeWithoutTime\s+0\.0 %/mu);
});
