import { expect } from 'vitest';
import { settings, test } from '../e2e/support/bot.ts';
import { answerIn } from '../e2e/support/guilds.ts';
import { healthPort, metric } from '../e2e/support/health.ts';
import { start } from '../support/process.ts';
import { RedisServer } from './redis-server.ts';

const UNAVAILABLE = 'Redis is unavailable';
const BACK = 'Redis is available again';

test('Redis is unavailable while it answers everything with an error', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const { environment, get } = await healthPort();
  const bot = await spawnBot({ ...environment, REDIS_URL: redis.url });
  const connected = () => metric(get, 'zajel_redis_connected');
  const count = (line: string) => bot.output.stdout.split(line).length - 1;

  await redis.refuseAll(true);
  await expect.poll(() => count(UNAVAILABLE)).toBe(1);
  expect(await connected()).toBe(0);
  expect(await answerIn(discord, discord.channel)).toContain('الفقرة ٨ من ٨');

  await redis.refuseAll(false);
  await expect.poll(() => count(BACK)).toBe(1);
  expect(await connected()).toBe(1);

  // A later failure is logged again.
  await redis.kill();
  await expect.poll(() => count(UNAVAILABLE)).toBe(2);
});

test('Redis is unavailable while it answers but refuses to write', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const { environment, get } = await healthPort();
  const bot = await spawnBot({ ...environment, REDIS_URL: redis.url });
  const connected = () => metric(get, 'zajel_redis_connected');
  await expect.poll(connected).toBe(1);
  await expect.poll(() => get('/readyz')).toEqual({ status: 200, body: 'ready\n' });

  await redis.refuseWrites(true);
  await expect.poll(connected, { timeout: 5000 }).toBe(0);
  await expect.poll(() => bot.output.stdout).toContain(UNAVAILABLE);
  expect(await get('/readyz')).toEqual({
    status: 200,
    body: 'ready, but Redis is unavailable or refuses to write\n',
  });
  expect(await answerIn(discord, discord.channel)).toContain('الفقرة ٨ من ٨');

  await redis.refuseWrites(false);
  await expect.poll(connected, { timeout: 5000 }).toBe(1);
  await expect.poll(() => bot.output.stdout).toContain(BACK);
});

test('the start waits while Redis has reached its maximum of clients', async ({ discord }) => {
  const redis = await RedisServer.start();
  const leave = await redis.fill();
  const bot = start('main.js', [], settings(discord, { REDIS_URL: redis.url }));
  await expect.poll(() => bot.output.stdout).toContain(UNAVAILABLE);
  leave();
  await expect.poll(() => bot.output.stdout).toContain(BACK);
  await discord.waitForReady();
  bot.process.kill('SIGTERM');
  expect(await bot.exit).toBe(0);
});
