import { readFileSync } from 'node:fs';
import type { APIUser } from 'discord.js';
import { expect } from 'vitest';
import { settings, test } from '../e2e/support/bot.ts';
import type { Channel, DiscordEmulator } from '../e2e/support/discord.ts';
import { answerIn, channelOn } from '../e2e/support/guilds.ts';
import { healthPort, metric } from '../e2e/support/health.ts';
import { start } from '../support/process.ts';
import { RedisServer } from './redis-server.ts';

/** As many questions as a person may ask in ten seconds. */
const MANY = 5;

/** @returns whether somebody, by default somebody new, is told to wait, in one channel after the other */
async function toldToWait(
  discord: DiscordEmulator,
  channels: readonly Channel[],
  user: APIUser = discord.world.addUser('asker'),
): Promise<boolean[]> {
  const told: boolean[] = [];
  for (const channel of channels) {
    told.push((await answerIn(discord, channel, user)).includes('على رسلك'));
  }
  return told;
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test("a person's questions count over all processes, and in each of them while Redis is killed", async ({
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

  const inBoth = [...times(MANY, here), there, here];
  expect(await toldToWait(discord, inBoth)).toEqual([...times(MANY, false), true, true]);
  expect(await connected()).toBe(1);

  await redis.kill();
  expect(await toldToWait(discord, inBoth)).toEqual([...times(MANY + 1, false), true]);
  await expect.poll(() => first.output.stdout).toContain('Redis is away');
  expect(await connected()).toBe(0);

  await redis.start();
  await expect.poll(connected).toBe(1);
  await expect.poll(() => redis.clients()).toBe(2);
  expect(await toldToWait(discord, inBoth)).toEqual([...times(MANY, false), true, true]);
  await expect.poll(() => first.output.stdout).toContain('Redis is back');
});

test('members are answered while Redis answers nothing, and each question counts once', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const bot = await spawnBot({ REDIS_URL: redis.url });
  redis.hang();
  const { channel, world } = discord;
  const user = world.addUser('asker');
  const ask = (count: number) => toldToWait(discord, times(count, channel), user);
  expect(await ask(MANY - 1)).toEqual(times(MANY - 1, false));
  await expect.poll(() => bot.output.stdout).toContain('Redis is away');
  expect(await ask(2)).toEqual([false, true]);
  redis.goOn();
  await expect.poll(() => bot.output.stdout).toContain('Redis is back');
});

test('while Redis takes no writes each process counts, and says so', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start();
  const bot = await spawnBot({ REDIS_URL: redis.url });
  await redis.refuseWrites();
  const told = await toldToWait(discord, times(MANY + 1, discord.channel));
  expect(told).toEqual([...times(MANY, false), true]);
  await expect.poll(() => bot.output.stdout).toContain('does not count');
  expect(bot.output.stdout.split('does not count')).toHaveLength(2);
});

test('a refused password is a setting to mend, and no message repeats it', async ({ discord }) => {
  const redis = await RedisServer.start('right');
  for (const url of [redis.urlWith('hidden'), redis.urlWith('')]) {
    const bot = start('main.js', [], settings(discord, { REDIS_URL: url }));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^REDIS_URL: Redis refused the connection: .+\n$/u);
    expect(bot.output.stdout + bot.output.stderr).not.toContain('hidden');
  }
});

test('a user of the rights that are documented is enough', async ({ discord, spawnBot }) => {
  const redis = await RedisServer.start();
  const [, rights = ''] = /needs `([^`]+)`/u.exec(readFileSync('docs/scaling.md', 'utf8')) ?? [];
  const bot = await spawnBot({ REDIS_URL: await redis.urlOf(rights.split(/\s+/u)) });
  await toldToWait(discord, [discord.channel]);
  const kept = expect.stringMatching(/^zajel:questions:\d+$/u);
  expect(await redis.keys()).toEqual(expect.arrayContaining([kept]));
  expect(bot.output.stdout).not.toContain('Redis');
});

test('a user of too few rights is told of, and the bot connects never', async ({ discord }) => {
  const redis = await RedisServer.start();
  const REDIS_URL = await redis.urlOf(['+ping', '~zajel:*']);
  const bot = start('main.js', [], settings(discord, { REDIS_URL }));
  await expect.poll(() => bot.output.stdout).toContain('"seconds":10,"shards":[0],"msg":"not conn');
  expect(bot.output.stdout.match(/whose turn it is/gu)).toHaveLength(1);
  expect(discord.gateway.identifies).toEqual([]);
});

test('with the right password it goes on, also when that is changed meanwhile', async ({
  discord,
  spawnBot,
}) => {
  const redis = await RedisServer.start('right');
  const bot = await spawnBot({ REDIS_URL: redis.url });
  await redis.kill();
  await redis.start('another');
  await expect.poll(() => bot.output.stdout).toContain('Redis is away');
  expect(await toldToWait(discord, [discord.channel])).toEqual([false]);
  await bot.stop();
});
