import { describe, expect } from 'vitest';
import { type Running, start } from '../../support/process.ts';
import { ask } from '../support/acting.ts';
import { settings, test } from '../support/bot.ts';
import type { DiscordEmulator } from '../support/discord.ts';
import { healthPort } from '../support/health.ts';
import { read } from '../support/reading.ts';
import { folderOf } from '../support/reports.ts';

/** So many reports that a signal can come while they are read. */
const MANY = 3000;

/** @returns a bot that reads its reports */
async function reading(discord: DiscordEmulator): Promise<Running> {
  const { environment, get } = await healthPort();
  const KNOWLEDGE_DIR = folderOf(MANY);
  const bot = start('main.js', [], settings(discord, { ...environment, KNOWLEDGE_DIR }));
  const isReading = { body: 'knowledge is being loaded\n' };
  await expect.poll(() => get('/readyz').catch(() => undefined)).toMatchObject(isReading);
  return bot;
}

describe('while the knowledge is read', () => {
  test('a reload ends nothing', async ({ discord }) => {
    const bot = await reading(discord);
    bot.process.kill('SIGHUP');
    await discord.waitForCommands();
    expect(read(await ask(discord, 'ما الخبر؟').message())).not.toBe('');
    expect(bot.process.signalCode).toBeNull();
  });

  test.for(['SIGINT', 'SIGTERM'] as const)('a stop by %s is one', async (signal, { discord }) => {
    const bot = await reading(discord);
    bot.process.kill(signal);
    expect(await bot.exit).toBe(0);
    expect(bot.output.stderr).toBe('');
    expect(discord.gateway.identifies).toEqual([]);
  });
});
