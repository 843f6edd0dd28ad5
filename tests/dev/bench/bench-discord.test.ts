import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { start } from '../../support/process.ts';

const QUICK_MS = 60_000;

const hasRedis = !spawnSync('redis-server', ['--version']).error;

test('--quick puts the bot beside others, and uses it for a while', {
  timeout: QUICK_MS,
}, async () => {
  const { output, exit } = start('dev/bench/bench-discord.js', ['--quick']);
  expect(await exit).toBe(0);
  expect(output.stderr).toBe('');
  for (const kind of ['ask', 'autocomplete', 'button']) {
    for (const inFlight of [1, 50]) {
      const row = (bot: string) =>
        new RegExp(`^${kind} +${inFlight}  ${bot} +\\d+ +0 +[\\d.]+ `, 'mu');
      expect(output.stdout).toMatch(row('echo'));
      expect(output.stdout).toMatch(row('zajel'));
      expect(output.stdout).toMatch(row('zajel, 4 shards'));
      if (hasRedis) expect(output.stdout).toMatch(row('zajel, Redis'));
    }
  }
  expect(output.stdout.includes('without Redis')).toBe(!hasRedis);
  expect(output.stdout).toMatch(/^zajel +\d+ +\d+ +\d+ +20 +0 +[\d.]+ +[\d.]+$/mu);
  expect(output.stdout).toMatch(/^ +300 +0 +[\d.]+ +[\d.]+ +\d+( +\d+){4}$/mu);
  expect(output.stdout).toMatch(/^ +10( +\d+){3}$/mu);
});

test('--paragraphs looks at the bot with so many', async () => {
  const { output, exit } = start('dev/bench/bench-discord.js', ['--quick', '--paragraphs', '1000']);
  expect(await exit).toBe(0);
  expect(output.stdout).toMatch(/^1,000 paragraphs\n(?:.+\n)+^button +50 {2}zajel +30 +0 /mu);
  expect(output.stdout).not.toContain('echo');
});

test.each([['--slow'], ['--paragraphs', 'many'], ['--paragraphs', '0']])(
  'does not take %s',
  async (...args) => {
    const { output, exit } = start('dev/bench/bench-discord.js', args);
    expect(await exit).toBe(2);
    expect(output.stderr).toContain('usage:');
  },
);
