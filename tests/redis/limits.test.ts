import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { freePort } from '../../src/bench/free-port.ts';
import { settings, test } from '../e2e/support/bot.ts';
import type { Channel, EmbeddedDiscord } from '../e2e/support/discord.ts';
import { answerIn, channelOn } from '../e2e/support/guilds.ts';
import { start } from '../support/process.ts';
import { RedisServer } from './redis-server.ts';

/** As many questions as a person may ask in ten seconds. */
const MANY = 5;

/** @returns whether somebody new, a member of all, is told to wait, in one channel after the other */
async function toldToWait(discord: EmbeddedDiscord, ...channels: Channel[]): Promise<boolean[]> {
  const user = discord.world.addUser('asker');
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
  const port = await freePort();
  const first = await spawnBot({ ...environment, SHARDS: '0', HEALTH_PORT: `${port}` });
  await spawnBot({ ...environment, SHARDS: '1' });
  const [here, there] = [channelOn(discord, 0, 2), channelOn(discord, 1, 2)];
  const connected = async () => {
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`);
    return /^zajel_redis_connected (\d)/mu.exec(await metrics.text())?.[1];
  };

  const inBoth = [...times(MANY, here), there, here];
  expect(await toldToWait(discord, ...inBoth)).toEqual([...times(MANY, false), true, true]);
  expect(await connected()).toBe('1');

  await redis.kill();
  expect(await toldToWait(discord, ...inBoth)).toEqual([...times(MANY + 1, false), true]);
  await expect.poll(() => first.output.stdout).toContain('Redis is away');
  expect(await connected()).toBe('0');

  await redis.start();
  await expect.poll(connected).toBe('1');
  await expect.poll(() => redis.clients()).toBe(2);
  expect(await toldToWait(discord, ...inBoth)).toEqual([...times(MANY, false), true, true]);
  await expect.poll(() => first.output.stdout).toContain('Redis is back');
});

test('members are answered while Redis answers nothing', async ({ discord, spawnBot }) => {
  const redis = await RedisServer.start();
  const bot = await spawnBot({ REDIS_URL: redis.url });
  redis.hang();
  const { channel } = discord;
  expect(await toldToWait(discord, ...times(MANY + 1, channel))).toEqual([
    ...times(MANY, false),
    true,
  ]);
  await expect.poll(() => bot.output.stdout).toContain('Redis is away');
  redis.goOn();
  await expect.poll(() => bot.output.stdout).toContain('Redis is back');
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
  await toldToWait(discord, discord.channel);
  const kept = expect.stringMatching(/^zajel:questions:\d+$/u);
  expect(await redis.keys()).toEqual(expect.arrayContaining([kept]));
  expect(bot.output.stdout).not.toContain('Redis');
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
  expect(await toldToWait(discord, discord.channel)).toEqual([false]);
  await bot.stop();
});
