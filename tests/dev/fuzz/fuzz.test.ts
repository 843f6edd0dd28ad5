import { expect, test } from 'vitest';
import { start } from '../../support/process.ts';

test('the bot takes what nobody should do with it', async () => {
  const { output, exit } = start('dev/fuzz/fuzz-command.js', ['200', '1']);
  expect(await exit).toBe(0);
  expect(output.stdout).toBe('200 acts, seed 1\nnothing found\n');
});

test('a number that is none is told with how it is used', async () => {
  const { output, exit } = start('dev/fuzz/fuzz-command.js', ['many']);
  expect(await exit).toBe(2);
  expect(output.stderr).toMatch(/^N and SEED are whole numbers\nusage: /u);
});
