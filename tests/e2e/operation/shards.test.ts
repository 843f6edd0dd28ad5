import { describe, expect } from 'vitest';
import { test } from '../support/bot.ts';
import type { DiscordEmulator } from '../support/discord.ts';
import { answerIn, channelOn } from '../support/guilds.ts';

const PASSAGE = 'الفقرة ٨ من ٨';
const overwrites = ({ requests }: DiscordEmulator) =>
  requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

test('a bot holds as many shards as Discord recommends, and answers from the first on', async ({
  discord,
  spawnBot,
}) => {
  Object.assign(discord.gateway.options, { shards: 2, identifyWindowMs: 4500 });
  const [first, second] = [channelOn(discord, 0, 2), channelOn(discord, 1, 2)];
  // A blank number, as .env.example has it, counts as none.
  const bot = await spawnBot({ SHARDS: '', SHARD_COUNT: '' });
  expect(await answerIn(discord, first)).toContain(PASSAGE);
  expect(discord.gateway.identifies).toMatchObject([{ shard: [0, 2] }]);

  await expect.poll(() => discord.gateway.identifies).toHaveLength(2);
  expect(await answerIn(discord, second)).toContain(PASSAGE);
  expect(discord.gateway.refusedIdentifies).toBe(0);
  expect(bot.output.stdout).toMatch(/"shards":\[1\],"msg":"not connected/u);
});

describe('several processes', () => {
  test('each answer in servers of their own, and one registers for all', async ({
    discord,
    startBot,
  }) => {
    const channels = [0, 1, 2].map((shard) => channelOn(discord, shard, 3));
    const others = startBot({ SHARDS: '1-2', SHARD_COUNT: '3' });
    await expect.poll(() => discord.gateway.identifies).toHaveLength(2);
    expect(discord.commands()).toEqual([]);
    await startBot({ SHARDS: '0', SHARD_COUNT: '3' });
    await others;

    for (const channel of channels) expect(await answerIn(discord, channel)).toContain(PASSAGE);
    expect(overwrites(discord)).toHaveLength(1);
  });

  test('all know the commands by their ids', async ({ discord, startBot }) => {
    const channel = channelOn(discord, 1, 2);
    await startBot({ SHARDS: '0', SHARD_COUNT: '2' });
    await startBot({ SHARDS: '1', SHARD_COUNT: '2' });
    const { user } = discord.world.join(channel.guild ?? discord.guild, discord.member.user);
    const use = discord.people.useCommand({ name: 'مساعدة', options: {}, channel, user });
    const ask = discord.commands().find(({ name }) => name === 'اسأل');
    expect((await use.message()).text).toContain(`</اسأل:${ask?.id}>`);
  });

  test('one takes the place of another that was killed', async ({
    discord,
    startBot,
    spawnBot,
  }) => {
    const channel = channelOn(discord, 1, 2);
    await startBot({ SHARDS: '0', SHARD_COUNT: '2' });
    const killed = await spawnBot({ SHARDS: '1', SHARD_COUNT: '2' });
    killed.process.kill('SIGKILL');
    await killed.exit;
    await startBot({ SHARDS: '1', SHARD_COUNT: '2' });
    expect(await answerIn(discord, channel)).toContain(PASSAGE);
    expect(await answerIn(discord, discord.channel)).toContain(PASSAGE);
  });
});

test('a bot waits until Discord lets all of its shards connect', async ({ discord, launchBot }) => {
  Object.assign(discord.gateway.options, { sessionStarts: 1 });
  const bot = await launchBot({ SHARDS: '0-1', SHARD_COUNT: '2' });
  await expect.poll(() => bot.output.stdout).toContain('waiting until it resets');
  expect(discord.gateway.identifies).toEqual([]);
});
