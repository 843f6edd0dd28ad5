import { expect } from 'vitest';
import { freePort } from '../../src/bench/free-port.ts';
import { settings, test } from '../e2e/support/bot.ts';
import { answerIn } from '../e2e/support/guilds.ts';
import { start } from '../support/process.ts';
import { RedisServer } from './redis-server.ts';

const AWAY = 'Redis is away';
const BACK = 'Redis is back';

test('a Redis that answers everything with an error is away until it no longer does', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const port = await freePort();
  const bot = await spawnBot({ REDIS_URL: redis.url, HEALTH_PORT: `${port}` });
  const connected = async () => {
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`);
    return /^zajel_redis_connected (\d)/mu.exec(await metrics.text())?.[1];
  };
  const count = (line: string) => bot.output.stdout.split(line).length - 1;

  await redis.refuseAll(true);
  await expect.poll(() => count(AWAY)).toBe(1);
  expect(await connected()).toBe('0');
  expect(await answerIn(discord, discord.channel)).toContain('الفقرة ٨ من ٨');

  await redis.refuseAll(false);
  await expect.poll(() => count(BACK)).toBe(1);
  expect(await connected()).toBe('1');

  // What is told once is told again.
  await redis.kill();
  await expect.poll(() => count(AWAY)).toBe(2);
});

test('while Redis takes no writes each process counts, and says so', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const bot = await spawnBot({ REDIS_URL: redis.url });
  await redis.refuseWrites();
  const user = discord.world.addUser('asker');
  const ask = () => answerIn(discord, discord.channel, user);
  const answers: string[] = [];
  while (answers.length < 6) answers.push(await ask());
  expect(answers.map((text) => text.includes('على رسلك'))).toEqual([
    ...Array.from({ length: 5 }, () => false),
    true,
  ]);
  await expect.poll(() => bot.output.stdout).toContain('does not count');
  expect(bot.output.stdout.split('does not count')).toHaveLength(2);
});

test('a Redis that has no place for one more at the start is waited for', async ({ discord }) => {
  const redis = await RedisServer.start();
  const leave = await redis.fill();
  const bot = start('main.js', [], settings(discord, { REDIS_URL: redis.url }));
  await expect.poll(() => bot.output.stdout).toContain(AWAY);
  leave();
  await expect.poll(() => bot.output.stdout).toContain(BACK);
  await discord.waitForReady();
  bot.process.kill('SIGTERM');
  expect(await bot.exit).toBe(0);
});
