import { expect, test } from 'vitest';
import { start } from '../../support/process.ts';

test.each([
  ['bench.js', '--slow'],
  ['bench.js', 'report'],
  ['bench-discord.js', '--slow'],
  ['bench-discord.js', '--paragraphs', 'many'],
  ['bench-discord.js', '--paragraphs', '0'],
])('%s does not take %s', async (program, ...args) => {
  const { output, exit } = start(`dev/bench/${program}`, args);
  expect(await exit).toBe(2);
  expect(output.stderr).toContain('usage:');
});

test('a malformed address ends it before anything is measured', async () => {
  const environment = { EMBEDDINGS_URL: 'localhost' };
  const { output, exit } = start('dev/bench/bench.js', ['--quick'], environment);
  expect(await exit).toBe(2);
  expect(output.stdout).toBe('');
  expect(output.stderr).toMatch(/^EMBEDDINGS_URL is malformed: .+\n$/u);
});
