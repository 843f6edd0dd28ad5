import { describe, expect } from 'vitest';
import { start } from '../../support/process.ts';
import { settings, test } from '../support/bot.ts';

describe('a bot that Discord keeps waiting says so', () => {
  test('when it does not answer', async ({ discord }) => {
    discord.faults.hang({ path: /gateway/u });
    const bot = start('main.js', [], settings(discord));
    await expect
      .poll(() => bot.output.stdout, { timeout: 15_000 })
      .toContain('not connected to Discord yet');
    bot.process.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  test('when a rate limit is in the way', async ({ discord }) => {
    discord.faults.rateLimit({ path: /gateway/u }, 60);
    const bot = start('main.js', [], settings(discord));
    await expect.poll(() => bot.output.stdout).toContain('rate limited');
    expect(bot.output.stdout).toContain('"seconds":60');
    bot.process.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  test('when its address is barred for a while', async ({ discord }) => {
    discord.faults.blockAddress({ path: /gateway/u }, 429, 3600);
    const bot = start('main.js', [], settings(discord));
    await expect.poll(() => bot.output.stdout).toContain('"seconds":3600,"msg":"rate limited');
    bot.process.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  test.for([
    ['GET', 5],
    ['PUT', 10],
  ] as const)(
    'when it does not answer the %s of commands',
    async ([method, seconds], { discord }) => {
      discord.faults.hang({ method, path: /commands/u });
      const bot = start('main.js', [], settings(discord));
      const line = `"seconds":${seconds},"msg":"Discord has not answered the registration of commands yet"`;
      await expect.poll(() => bot.output.stdout, { timeout: 25_000 }).toContain(line);
      bot.process.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
    },
  );
});
