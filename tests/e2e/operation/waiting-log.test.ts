import { describe } from 'vitest';
import { test } from '../support/bot.ts';

// At once: each waits for what the bot says every five seconds.
describe.concurrent('the bot says that it waits', () => {
  test('when Discord does not answer', async ({ expect, discord, launchBot }) => {
    discord.faults.hang({ path: /gateway/u });
    const bot = await launchBot();
    await expect
      .poll(() => bot.output.stdout, { timeout: 15_000 })
      .toContain('not connected to Discord yet');
    await bot.stop();
    await bot.ended;
  });

  test('when a rate limit is in the way', async ({ expect, discord, launchBot }) => {
    discord.faults.rateLimit({ path: /gateway/u }, 60);
    const bot = await launchBot();
    await expect.poll(() => bot.output.stdout).toContain('rate limited');
    expect(bot.output.stdout).toContain('"seconds":60');
    await bot.stop();
    await bot.ended;
  });

  test('when its address is barred for a while', async ({ expect, discord, launchBot }) => {
    discord.faults.blockAddress({ path: /gateway/u }, 429, 3600);
    const bot = await launchBot();
    await expect.poll(() => bot.output.stdout).toContain('"seconds":3600,"msg":"rate limited');
    await bot.stop();
    await bot.ended;
  });

  test.for([
    ['GET', 5],
    ['PUT', 10],
  ] as const)(
    'when Discord does not answer the %s of commands',
    async ([method, seconds], { expect, discord, launchBot }) => {
      discord.faults.hang({ method, path: /commands/u });
      const bot = await launchBot();
      const line = `"seconds":${seconds},"msg":"Discord has not answered the registration of commands yet"`;
      await expect.poll(() => bot.output.stdout, { timeout: 25_000 }).toContain(line);
      await bot.stop();
      await bot.ended;
    },
  );
});
