import { spawnSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddings } from '../support/embeddings-endpoint.ts';
import { start } from '../support/process.ts';

const QUICK_MS = 5 * 60_000;

const hasRedis = !spawnSync('redis-server', ['--version']).error;

async function run(program: string, args: readonly string[], environment = {}) {
  const { output, exit } = start(program, args, environment);
  expect(await exit).toBe(0);
  expect(output.stderr).toBe('');
  return output.stdout;
}

test('the search beside others, with --quick', { timeout: QUICK_MS }, async () => {
  const stdout = await run('dev/bench/bench.js', ['--quick']);
  expect(stdout).toMatch(/^Node v[\d.]+, .+, \d+ cores\n/u);
  for (const title of ['the report', 'the report, 6,000 characters pasted', '1,000 paragraphs']) {
    expect(stdout).toContain(`\n\n${title}\nengine `);
  }
  for (const engine of ['zajel', 'fuse.js', 'minisearch']) {
    const figures = `^${engine} +[\\d.]+ +-?[\\d.]+  clean +\\d+ +[\\d.]+ +[\\d.]+$`;
    expect(stdout.match(new RegExp(figures, 'gmu'))).toHaveLength(2);
  }
  expect(stdout).toMatch(/^ready after \d+ ms, longest stall [\d.]+ ms$/mu);
  expect(stdout).toMatch(/^ +1,000 +200 +[\d.]+ +[\d.]+$/mu);
  expect(stdout).not.toContain('embeddings');
  expect(stdout).not.toContain('stopped');
});

test('the search with an endpoint for embeddings', { timeout: QUICK_MS }, async () => {
  const endpoint = await startEmbeddings();
  onTestFinished(() => endpoint.close());
  const stdout = await run('dev/bench/bench.js', ['--quick'], { EMBEDDINGS_URL: endpoint.url });
  expect(stdout).toMatch(/^by words +200 +[\d.]+ +[\d.]+\nwith embeddings +200 +[\d.]+ +[\d.]+$/mu);
});

test('the bot beside others, and used for a while, with --quick', {
  timeout: QUICK_MS,
}, async () => {
  const stdout = await run('dev/bench/bench-discord.js', ['--quick']);
  for (const use of ['ask', 'autocomplete', 'button']) {
    for (const inFlight of [1, 50]) {
      const row = (bot: string) =>
        new RegExp(`^${use} +${inFlight}  ${bot} +\\d+ +[\\d.]+ +[\\d.]+ +0 `, 'mu');
      expect(stdout).toMatch(row('echo'));
      expect(stdout).toMatch(row('zajel'));
      expect(stdout).toMatch(row('zajel, 4 shards'));
      if (hasRedis) expect(stdout).toMatch(row('zajel, Redis'));
    }
  }
  expect(stdout.includes('without Redis')).toBe(!hasRedis);
  expect(stdout).toMatch(/^zajel +\d+ +\d+ +\d+$/mu);
  expect(stdout).toMatch(/^ +300 +[\d.]+ +[\d.]+ +0 +[\d.]+ +\d+( +\d+){4}$/mu);
  expect(stdout).toMatch(/^ +10( +\d+){3}$/mu);
});

test('the bot with so many paragraphs', { timeout: QUICK_MS }, async () => {
  const stdout = await run('dev/bench/bench-discord.js', ['--quick', '--paragraphs', '1000']);
  expect(stdout).toMatch(/^1,000 paragraphs\n(?:.+\n)+^button +50 {2}zajel +\d+ /mu);
  expect(stdout).not.toContain('echo');
});
