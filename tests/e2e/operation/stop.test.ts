import { setTimeout } from 'node:timers/promises';
import { describe, expect, vi } from 'vitest';
import { run } from '../../support/process.ts';
import { settings, test } from '../support/bot.ts';
import { read } from '../support/reading.ts';

describe('a stop', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)(
    'by %s, and by one more, lets what is under way end',
    async (signal, { discord, spawnBot }) => {
      const bot = await spawnBot();
      // Discord makes the bot wait with its answer, and the stop comes meanwhile.
      discord.faults.rateLimit({ path: /callback/u }, 1);
      const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'السفارة الصينية' } });
      await discord.waitForRequest(({ path }) => path.includes('callback'));
      bot.process.kill(signal);
      await expect.poll(() => bot.output.stdout).toContain('stopping');
      // npm, which started it, sends one more when its own process group is stopped.
      bot.process.kill(signal);

      expect(read(await use.message())).toContain('الفقرة ٨ من ٨');
      expect(await bot.exit).toBe(0);
      expect(bot.output.stderr).toBe('');
      expect(bot.output.stdout).not.toContain('reconnecting');
    },
  );
});

test('a stop ends a bot that has just connected, whatever it is about to do', async ({
  discord,
  launchBot,
}) => {
  for (let milliseconds = 0; milliseconds < 10; milliseconds++) {
    discord.world.commands.clear();
    const bot = await launchBot();
    await discord.waitForReady();
    await setTimeout(milliseconds);
    await bot.stop();
    await bot.ended;
    expect(bot.output.stdout).not.toContain('"level":50');
  }
});

test('a stop ends a bot that waits for the gateway to speak', async ({ discord, launchBot }) => {
  discord.faults.silence('connection');
  const struck = vi.spyOn(discord.faults, 'takeGatewayFault');
  const bot = await launchBot();
  await expect.poll(() => struck.mock.calls).toEqual([['connection']]);
  await bot.stop();
  await bot.ended;
});

test('npm, when stopped, stops the bot that it started', async ({ discord }) => {
  // Without the build that comes before: other tests run from what it would write.
  const npm = run('npm', ['start', '--ignore-scripts'], settings(discord));
  await expect.poll(() => discord.commands()).not.toEqual([]);
  npm.process.kill('SIGTERM');
  expect(await npm.exit).toBe(0);
  await expect.poll(() => discord.gateway.connected).toBe(false);
});
