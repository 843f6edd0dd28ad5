import { describe, expect } from 'vitest';
import { type Running, start } from '../../support/process.ts';
import { ask } from '../support/acting.ts';
import { test as base, settings } from '../support/bot.ts';
import { type Get, healthPort, metric } from '../support/health.ts';
import { read } from '../support/reading.ts';
import { folderOf } from '../support/reports.ts';

/** So many reports that a signal can come while they are read. */
const MANY = 3000;

/** A bot that reads its reports, and asks at its health port. */
const test = base.extend<{ folder: string; reading: { bot: Running; get: Get } }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used off this pattern
    async ({}, use) => {
      await use(folderOf(MANY));
    },
    { scope: 'file' },
  ],
  reading: async ({ discord, folder }, use) => {
    const { environment, get } = await healthPort();
    const bot = start('main.js', [], settings(discord, { ...environment, KNOWLEDGE_DIR: folder }));
    const isAlive = { status: 200, body: 'alive\n' };
    const isLoading = { status: 503, body: 'knowledge is being loaded\n' };
    const both = () => Promise.all([get('/healthz'), get('/readyz')]);
    await expect.poll(() => both().catch(() => [])).toEqual([isAlive, isLoading]);
    await use({ bot, get });
  },
});

describe('while the knowledge is read, the process is alive and not ready, and', () => {
  test('a reload ends nothing', async ({ discord, reading: { bot, get } }) => {
    bot.process.kill('SIGHUP');
    await expect.poll(() => get('/readyz')).toMatchObject({ status: 200 });
    expect(await metric(get, 'zajel_knowledge_reports')).toBe(MANY);
    await discord.waitForCommands();
    expect(read(await ask(discord, 'ما الخبر؟').message())).not.toBe('');
    expect(bot.process.signalCode).toBeNull();
  });

  test.for(['SIGINT', 'SIGTERM'] as const)(
    'a stop by %s is one',
    async (signal, { discord, reading: { bot } }) => {
      bot.process.kill(signal);
      expect(await bot.exit).toBe(0);
      expect(bot.output.stderr).toBe('');
      expect(discord.gateway.identifies).toEqual([]);
    },
  );
});
