import { expect } from 'vitest';
import { settings, test } from '../e2e/support/bot.ts';
import type { DiscordEmulator } from '../e2e/support/discord.ts';
import { answerIn, channelOn } from '../e2e/support/guilds.ts';
import { start } from '../support/process.ts';
import { RedisServer } from './redis-server.ts';

const PASSAGE = 'الفقرة ٨ من ٨';
const UNAVAILABLE = 'Redis is unavailable';

/** @returns the settings of three processes, each with a channel of its shard */
function threeProcesses(discord: DiscordEmulator, redis: RedisServer) {
  return [0, 1, 2].map((shard) => ({
    channel: channelOn(discord, shard, 3),
    environment: { SHARDS: `${shard}`, SHARD_COUNT: '3', REDIS_URL: redis.url },
  }));
}

test('three processes connect in turn, and a new one replaces one that was killed', async ({
  discord,
  spawnBot,
}) => {
  Object.assign(discord.gateway.options, { identifyWindowMs: 5000 });
  const redis = await RedisServer.start();
  const three = threeProcesses(discord, redis);
  const bots = await Promise.all(three.map(({ environment }) => spawnBot(environment)));
  for (const { channel } of three) expect(await answerIn(discord, channel)).toContain(PASSAGE);

  const [, second] = bots;
  second?.process.kill('SIGKILL');
  await second?.exit;
  await spawnBot(three[1]?.environment);
  for (const { channel } of three) expect(await answerIn(discord, channel)).toContain(PASSAGE);
  expect(discord.gateway.identifies).toHaveLength(4);
  expect(discord.gateway.refusedIdentifies).toBe(0);
});

test('as many processes connect at once as Discord allows', async ({ discord, spawnBot }) => {
  Object.assign(discord.gateway.options, { maxConcurrency: 3, identifyWindowMs: 5000 });
  const redis = await RedisServer.start();
  await Promise.all(threeProcesses(discord, redis).map(({ environment }) => spawnBot(environment)));
  // None of the keys has expired yet, so no process waited for another.
  const turns = [0, 1, 2].map((bucket) => `zajel:identify:${bucket}`);
  expect(await redis.keys()).toEqual(expect.arrayContaining(turns));
  expect(discord.gateway.refusedIdentifies).toBe(0);
});

test('no process connects while Redis is down, and they connect in turn afterwards', async ({
  discord,
  spawnBot,
}) => {
  Object.assign(discord.gateway.options, { identifyWindowMs: 5000 });
  const redis = await RedisServer.start();
  const three = threeProcesses(discord, redis);
  const starting = three.map(({ environment }) => spawnBot(environment));
  // The worst moment: a shard has just identified, and Redis loses the record.
  await expect.poll(() => discord.gateway.identifies).toHaveLength(1);
  await redis.kill();
  expect(discord.gateway.identifies).toHaveLength(1);
  await redis.start();
  await Promise.all(starting);
  expect(discord.gateway.refusedIdentifies).toBe(0);
  for (const { channel } of three) expect(await answerIn(discord, channel)).toContain(PASSAGE);
});

test('a process without Redis logs it, never connects, and can be stopped', async ({ discord }) => {
  const redis = await RedisServer.stopped();
  const bot = start('main.js', [], settings(discord, { REDIS_URL: redis.url }));
  await expect.poll(() => bot.output.stdout).toContain(UNAVAILABLE);
  await expect.poll(() => bot.output.stdout).toContain('not connected to Discord yet');
  expect(discord.gateway.identifies).toEqual([]);
  bot.process.kill('SIGTERM');
  expect(await bot.exit).toBe(0);
  expect(bot.output.stderr).toBe('');
});
