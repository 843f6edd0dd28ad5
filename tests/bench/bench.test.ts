import { expect, test } from 'vitest';
import { start } from '../support/process.ts';

const QUICK_MS = 60_000;

async function bench(...args: readonly string[]) {
  const { output, exit } = start('cli/bench.js', args);
  return { status: await exit, ...output };
}

test('--quick puts every engine beside the others', { timeout: QUICK_MS }, async () => {
  const { status, stdout, stderr } = await bench('--quick');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Node v[\d.]+, .+, \d+ cores\n/u);
  for (const title of ['the report', 'the report, 6,000 characters pasted', '1,000 paragraphs']) {
    expect(stdout).toContain(`\n\n${title}\nengine `);
  }
  for (const engine of ['zajel', 'fuse.js', 'minisearch']) {
    const figures = new RegExp(
      `^${engine} +[\\d.]+ +-?[\\d.]+  clean +\\d+ +[\\d.]+ +[\\d.]+$`,
      'gmu',
    );
    expect(stdout.match(figures)).toHaveLength(2);
  }
  expect(stdout).toMatch(/^ready after \d+ ms, longest stall [\d.]+ ms$/mu);
  expect(stdout).not.toContain('–');
});

test.each([['--slow'], ['zajel', 'report'], ['anything']])('does not take %s', async (...args) => {
  const { status, stderr } = await bench(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('usage:');
});
