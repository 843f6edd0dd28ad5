import { readFileSync } from 'node:fs';
import type { APIUser } from 'discord.js';
import { expect } from 'vitest';
import { settings, test } from '../e2e/support/bot.ts';
import type { Channel, DiscordEmulator } from '../e2e/support/discord.ts';
import { answerIn, channelOn } from '../e2e/support/guilds.ts';
import { healthPort, metric } from '../e2e/support/health.ts';
import { start } from '../support/process.ts';
import { RedisServer } from './redis-server.ts';

/** How many questions a person may ask in ten seconds. */
const LIMIT = 5;

/** @returns whether a user, by default a new one, has to wait, for a question in each channel in turn */
async function isLimited(
  discord: DiscordEmulator,
  channels: readonly Channel[],
  user: APIUser = discord.world.addUser('asker'),
): Promise<boolean[]> {
  const limited: boolean[] = [];
  for (const channel of channels) {
    limited.push((await answerIn(discord, channel, user)).includes('على رسلك'));
  }
  return limited;
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test("a person's questions count across processes, and in each process while Redis is down", async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const environment = { SHARD_COUNT: '2', REDIS_URL: redis.url };
  const health = await healthPort();
  const first = await spawnBot({ ...environment, ...health.environment, SHARDS: '0' });
  await spawnBot({ ...environment, SHARDS: '1' });
  const [here, there] = [channelOn(discord, 0, 2), channelOn(discord, 1, 2)];
  const connected = () => metric(health.get, 'zajel_redis_connected');

  const inBoth = [...times(LIMIT, here), there, here];
  expect(await isLimited(discord, inBoth)).toEqual([...times(LIMIT, false), true, true]);
  expect(await connected()).toBe(1);

  await redis.kill();
  expect(await isLimited(discord, inBoth)).toEqual([...times(LIMIT + 1, false), true]);
  await expect.poll(() => first.output.stdout).toContain('Redis is unavailable');
  expect(await connected()).toBe(0);

  await redis.start();
  await expect.poll(connected).toBe(1);
  await expect.poll(() => redis.clients()).toBe(2);
  expect(await isLimited(discord, inBoth)).toEqual([...times(LIMIT, false), true, true]);
  await expect.poll(() => first.output.stdout).toContain('Redis is available again');
});

test('members are answered while Redis hangs, and each question counts once', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const bot = await spawnBot({ REDIS_URL: redis.url });
  redis.hang();
  const { channel, world } = discord;
  const user = world.addUser('asker');
  const ask = (count: number) => isLimited(discord, times(count, channel), user);
  expect(await ask(LIMIT - 1)).toEqual(times(LIMIT - 1, false));
  await expect.poll(() => bot.output.stdout).toContain('Redis is unavailable');
  expect(await ask(2)).toEqual([false, true]);
  redis.goOn();
  await expect.poll(() => bot.output.stdout).toContain('Redis is available again');
});

test('each process counts alone and logs it while Redis refuses writes', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const bot = await spawnBot({ REDIS_URL: redis.url });
  await redis.refuseWrites();
  const limited = await isLimited(discord, times(LIMIT + 1, discord.channel));
  expect(limited).toEqual([...times(LIMIT, false), true]);
  await expect.poll(() => bot.output.stdout).toContain('cannot count the limits');
  expect(bot.output.stdout.split('cannot count the limits')).toHaveLength(2);
});

test('a refused password ends the start, and no message repeats it', async ({ discord }) => {
  const redis = await RedisServer.start('right');
  for (const url of [redis.urlWith('hidden'), redis.urlWith('')]) {
    const bot = start('main.js', [], settings(discord, { REDIS_URL: url }));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^REDIS_URL: Redis refused the connection: .+\n$/u);
    expect(bot.output.stdout + bot.output.stderr).not.toContain('hidden');
  }
});

test('a Redis user with the documented rights is enough', async ({ discord, spawnBot }) => {
  const redis = await RedisServer.start();
  const [, rights = ''] = /needs `([^`]+)`/u.exec(readFileSync('docs/scaling.md', 'utf8')) ?? [];
  const bot = await spawnBot({ REDIS_URL: await redis.urlOf(rights.split(/\s+/u)) });
  await isLimited(discord, [discord.channel]);
  const kept = expect.stringMatching(/^zajel:questions:\d+$/u);
  expect(await redis.keys()).toEqual(expect.arrayContaining([kept]));
  expect(bot.output.stdout).not.toContain('Redis');
});

test('a Redis user with too few rights is logged, and the bot never connects', async ({
  discord,
}) => {
  const redis = await RedisServer.start();
  const REDIS_URL = await redis.urlOf(['+ping', '~zajel:*']);
  const bot = start('main.js', [], settings(discord, { REDIS_URL }));
  await expect.poll(() => bot.output.stdout).toContain('"seconds":10,"shards":[0],"msg":"not conn');
  expect(bot.output.stdout.match(/cannot get a turn to identify/gu)).toHaveLength(1);
  expect(discord.gateway.identifies).toEqual([]);
});

test('the bot keeps answering when the Redis password changes', async ({ discord, spawnBot }) => {
  const redis = await RedisServer.start('right');
  const bot = await spawnBot({ REDIS_URL: redis.url });
  await redis.kill();
  await redis.start('another');
  await expect.poll(() => bot.output.stdout).toContain('Redis is unavailable');
  expect(await isLimited(discord, [discord.channel])).toEqual([false]);
  await bot.stop();
});
