import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddings } from '../../support/embeddings-endpoint.ts';
import { start } from '../../support/process.ts';

const QUICK_MS = 60_000;

async function bench(args: readonly string[], environment = {}) {
  const { output, exit } = start('dev/bench/bench.js', args, environment);
  return { status: await exit, ...output };
}

test('--quick puts every engine beside the others', { timeout: QUICK_MS }, async () => {
  const { status, stdout, stderr } = await bench(['--quick']);
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
  expect(stdout).toMatch(/^ +1,000 +\d+ +[\d.]+ +[\d.]+$/mu);
  expect(stdout).not.toContain('second opinion');
  expect(stdout).not.toContain('–');
});

test('with an endpoint, it says what that adds', { timeout: QUICK_MS }, async () => {
  const endpoint = await startEmbeddings();
  onTestFinished(() => endpoint.close());
  const { status, stdout } = await bench(['--quick'], { EMBEDDINGS_URL: endpoint.url });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^by how much a second opinion makes answers on the report later$/mu);
  expect(stdout).toMatch(/^all kinds +\d+ +-?[\d.]+ +[\d.]+$/mu);
});

test('a malformed address ends it before anything is measured', async () => {
  const { status, stdout, stderr } = await bench(['--quick'], { EMBEDDINGS_URL: 'localhost' });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^EMBEDDINGS_URL is malformed: .+\n$/u);
});

test.each([['--slow'], ['zajel', 'report'], ['anything']])('does not take %s', async (...args) => {
  const { status, stderr } = await bench(args);
  expect(status).toBe(2);
  expect(stderr).toContain('usage:');
});
