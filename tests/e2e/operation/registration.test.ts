import { describe, expect } from 'vitest';
import { buildKnowledge } from '../../../src/app/build-knowledge.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { test } from '../support/bot.ts';
import { read } from '../support/reading.ts';
import { folderOf } from '../support/reports.ts';

const overwrites = (discord: { requests: readonly { method: string; path: string }[] }) =>
  discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

/** As often as discord.js tries a request. */
const TRIES = 4;

describe('registration', () => {
  test('is one overwrite everywhere, and none when Discord has the commands as they are', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    expect(discord.commands().map(({ name }) => name)).toEqual([
      'اسأل',
      'التقرير',
      'التقارير',
      'مساعدة',
      'ابحث في التقرير',
      'ملخص',
      'نشر',
    ]);
    await bot.stop();

    await startBot();
    expect(overwrites(discord)).toHaveLength(1);
  });

  test('is in one server when told so, with English names when told so', async ({
    discord,
    startBot,
  }) => {
    await startBot({ DISCORD_GUILD_ID: discord.guild.id, COMMAND_LANGUAGE: 'en' });
    expect(discord.commands()).toEqual([]);
    expect(discord.commands(discord.guild.id).map(({ name }) => name)).toEqual([
      'ask',
      'report',
      'reports',
      'help',
      'Search the report',
      'summary',
      'post',
    ]);
    const use = discord.people.useCommand({
      name: 'ask',
      options: { question: 'السفارة الصينية' },
    });
    expect(read(await use.message())).toContain('الفقرة ٨ من ٨');
  });

  test('in a server to which the bot was invited without commands ends the start', async ({
    discord,
    startBot,
  }) => {
    const { guild, world } = discord;
    discord.faults.refuse({ path: /guilds\/\d+\/commands/u }, 50001);
    const starting = startBot({ DISCORD_GUILD_ID: guild.id });
    await expect(starting).rejects.toMatchObject({
      needsNewSettings: true,
      message: expect.stringMatching(/^DISCORD_GUILD_ID: .* without applications\.commands.*$/u),
    });
    await expect(starting).rejects.toThrow(`client_id=${world.applicationId}&`);
  });

  test('in a server that the bot is not in ends the start', async ({ startBot }) => {
    await expect(startBot({ DISCORD_GUILD_ID: '100000000000000001' })).rejects.toMatchObject({
      needsNewSettings: true,
      message: expect.stringMatching(/^DISCORD_GUILD_ID: the bot is not in the server .*$/u),
    });
  });
});

test('commands that cannot be registered today do not keep the bot from answering', async ({
  discord,
  startBot,
  launchBot,
}) => {
  const before = await startBot();
  await before.stop();

  discord.faults.fail({ path: /commands/u }, 400);
  const bot = await launchBot();
  await expect.poll(() => discord.gateway.connected).toBe(true);
  const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'السفارة الصينية' } });
  expect(read(await use.message())).toContain('الفقرة ٨ من ٨');
  await expect.poll(() => bot.output.stdout).toContain('commands could not be registered');
});

test('commands that Discord fails to register are tried again, while the bot answers', async ({
  discord,
  startBot,
}) => {
  const before = await startBot();
  await before.stop();
  const first = overwrites(discord).length;
  const seen = discord.requests.length;

  discord.faults.fail({ path: /commands/u, times: 2 * TRIES }, 503);
  const starting = startBot({ COMMAND_LANGUAGE: 'en' });
  await discord.waitForRequest((request) => {
    return discord.requests.indexOf(request) > seen && request.path.endsWith('/commands');
  });
  const use = discord.people.useCommand({ name: 'مساعدة' });
  await use.response();
  const bot = await starting;
  expect(discord.commands().map(({ name }) => name)).toContain('ask');
  expect(overwrites(discord)).toHaveLength(first + 1);
  expect(bot.output.stdout.match(/registering the commands failed; trying again/gu)).toHaveLength(
    2,
  );
});

test('commands that are barred by what stands before Discord are tried again', async ({
  discord,
  startBot,
}) => {
  discord.faults.blockAddress({ path: /commands/u }, 403);
  const bot = await startBot();
  expect(bot.output.stdout.match(/registering the commands failed; trying again/gu)).toHaveLength(
    1,
  );
});

test('what has changed meanwhile is registered in the place of what Discord failed to take', async ({
  discord,
  launchBot,
}) => {
  discord.faults.fail({ path: /commands/u, times: TRIES }, 503);
  const { bot, registered } = await launchBot({ KNOWLEDGE_DIR: folderOf(1) });
  const tries = () => discord.requests.filter(({ path }) => path.endsWith('/commands')).length;
  await expect.poll(tries).toBe(TRIES);
  bot.replaceKnowledge(runToEnd(buildKnowledge(folderOf(2))));
  await registered;
  const asking = discord.commands().find(({ name }) => name === 'اسأل');
  expect(asking?.options?.map(({ name }) => name)).toContain('تقرير');
  expect(overwrites(discord)).toHaveLength(1);
});

test('a refusal names the command and the field', async ({ discord, launchBot }) => {
  const bot = await launchBot();
  const _errors = [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be 32 or fewer in length.' }];
  const errors = { 1: { options: { 0: { name: { _errors } } }, description: { _errors } } };
  discord.faults.refuse({ method: 'PUT', path: /commands/u }, 50035, 400, errors);
  await expect.poll(() => bot.output.stdout).toContain('commands could not be registered');
  const line = bot.output.stdout.split('\n').find((text) => text.includes('could not be'));
  expect(JSON.parse(line ?? '')).toMatchObject({
    problems: [
      '"التقرير", options.0.name: Must be 32 or fewer in length.',
      '"التقرير", description: Must be 32 or fewer in length.',
    ],
  });
  expect(line).not.toContain('    at ');
});
