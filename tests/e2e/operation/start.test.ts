import { resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { folderWith, reportFile } from '../../support/folder.ts';
import { run, start } from '../../support/process.ts';
import { ask, press, publish, summarise } from '../support/acting.ts';
import { settings, test } from '../support/bot.ts';
import { posted, published, read, troubles } from '../support/reading.ts';

const MAIN = resolve('dist/main.js');

describe('what cannot start says why on one line, exit status 2', () => {
  test.each([
    ['DISCORD_TOKN', 'a.b.c'],
    ['DISCORD_GUILD_ID', '123456789012345678'],
  ])('no token, but %s', async (name, value) => {
    const bot = start('main.js', [], { DISCORD_TOKEN: '', [name]: value });
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(new RegExp(`^DISCORD_TOKEN is not set, but ${name}.*\\n$`));
    expect(bot.output.stderr).not.toContain(value);
  });

  test('a token that Discord refuses', async ({ discord }) => {
    const bot = start('main.js', [], settings(discord, { DISCORD_TOKEN: 'wrong.wrong.wrong' }));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(
      /^DISCORD_TOKEN was refused by Discord: .*applications.*\n$/u,
    );
    expect(bot.output.stdout + bot.output.stderr).not.toContain('wrong.wrong');
  });

  test('a token that Discord takes back while the bot runs', async ({ discord, spawnBot }) => {
    const bot = await spawnBot();
    discord.faults.refuse({ path: /./u, times: 100 }, 0, 401);
    publish(discord, { فقرة: '3' });
    await expect.poll(() => bot.output.stdout).toContain('a handler failed');
    discord.gateway.dropConnections(4004);
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^DISCORD_TOKEN was refused/u);
  });

  test.for([
    ['in UTF-16', Buffer.from('\ufeffDISCORD_TOKEN=a.b.c\n', 'utf16le'), 'not UTF-8'],
    ['in UTF-16 without a mark', Buffer.from('DISCORD_TOKEN=a.b.c\n', 'utf16le'), 'not UTF-8'],
    ['that is a folder', undefined, 'cannot be read'],
  ] as const)('.env %s', async ([, content, problem]) => {
    const folder = folderWith(content ? { '.env': content } : { '.env/x': '' });
    const bot = run('sh', ['-c', 'cd "$0" && exec "$1" "$2"', folder, process.execPath, MAIN]);
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(new RegExp(`^\\.env:1: .*${problem}.*\\n$`, 'u'));
  });

  test('broken knowledge', async ({ discord }) => {
    const KNOWLEDGE_DIR = folderWith({ 'a.md': 'نص', 'b.md': reportFile('عنوان') });
    const bot = start('main.js', [], settings(discord, { KNOWLEDGE_DIR }));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toContain('a.md:1: no title');
    expect(bot.output.stderr).toContain('b.md:3: no paragraph');
    expect(bot.output.stderr).not.toContain('    at ');
    expect(discord.requests).toEqual([]);
  });
});

describe('a connection that is closed for good says what to do', () => {
  test.for([
    [4010, 'SHARDS'],
    [4011, 'raise SHARD_COUNT'],
    [4012, 'install a newer'],
    [4013, 'install a newer'],
  ] as const)('%i', async ([code, advice], { discord, startBot }) => {
    discord.faults.hangUp('identify', code);
    const ended = expect(startBot()).rejects;
    await ended.toMatchObject({ settings: true, message: expect.stringContaining(advice) });
  });

  test('4014', async ({ discord }) => {
    discord.faults.hangUp('identify', 4014);
    const bot = start('main.js', [], settings(discord));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(
      /^Discord closed the connection for good: DisallowedIntents \(4014\): .*Intents\n$/u,
    );
  });
});

describe('a bot that Discord lets connect no more today', () => {
  const spent = { sessionStarts: 0, sessionResetMs: 3_600_000 };

  test('says until when it waits, and stops when told to', async ({ discord }) => {
    Object.assign(discord.gateway.options, spent);
    const bot = start('main.js', [], settings(discord));
    await expect.poll(() => bot.output.stdout).toContain('waiting until it resets');
    const line = bot.output.stdout.split('\n').find((text) => text.includes('waiting until'));
    const { until } = JSON.parse(line ?? '');
    expect(Date.parse(until)).toBeGreaterThan(Date.now());
    bot.process.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
    expect(discord.gateway.identifies).toEqual([]);
  });

  test('connects by itself when it may', async ({ discord, startBot }) => {
    Object.assign(discord.gateway.options, { ...spent, sessionResetMs: 1 });
    const starting = startBot();
    await discord.waitForRequest(({ path }) => path === '/gateway/bot');
    discord.gateway.options.sessionStarts = 1000;
    await starting;
    expect(discord.gateway.identifies).toHaveLength(1);
  });
});

describe('while a server is in an outage', () => {
  test('the bot registers and answers in the others', async ({ discord, startBot }) => {
    const before = await startBot();
    await before.stop();
    discord.world.setUnavailable(discord.world.addGuild('dark'), true);
    const starting = startBot();
    await discord.waitForReady();
    // It must come before Discord gives up on it.
    expect(read(await ask(discord, 'السفارة الصينية').message())).toContain('الفقرة ٨ من ٨');
    await starting;
  });

  test('the bot answers and posts there, too, as soon as people act', async ({
    discord,
    startBot,
  }) => {
    discord.world.setUnavailable(discord.guild, true);
    const bot = await startBot();
    const answer = await ask(discord, 'داعش').message();
    await discord.people.click(answer, 'التالي').response();
    expect(read(answer)).toContain('[٢ من ٥]');
    const preview = await summarise(discord).message();
    await published(press(discord, preview, 'انشر'), preview);
    const elsewhere = discord.addChannel({ name: 'elsewhere' });
    const other = await summarise(discord, { قناة: elsewhere.id }).message();
    await published(press(discord, other, 'انشر'), other);
    expect(posted(elsewhere)).toHaveLength(1);
    expect(troubles(bot)).toEqual([]);
  });
});

test('a setting whose name is nearly one of ours is hinted at', async ({ spawnBot }) => {
  const bot = await spawnBot({ KNOWLEDGE_DIRR: 'elsewhere' });
  expect(bot.output.stdout).toContain('KNOWLEDGE_DIRR is set, but KNOWLEDGE_DIR is not');
});

test('no Discord at the address: one line, and a status that says to try again', async () => {
  const bot = start('main.js', [], {
    DISCORD_TOKEN: 'x.y.z',
    DISCORD_API_URL: 'http://127.0.0.1:9/api',
  });
  expect(await bot.exit).toBe(1);
  expect(bot.output.stderr).toMatch(/^Discord could not be reached at .*\n$/u);
});

test('a Discord that has trouble of its own: its status, and ours says to try again', async ({
  discord,
}) => {
  discord.faults.fail({ path: /gateway\/bot/u, times: 100 }, 503);
  const bot = start('main.js', [], settings(discord));
  expect(await bot.exit).toBe(1);
  expect(bot.output.stderr).toMatch(
    /^Discord could not be reached at .*: it answers with the status 503\n$/u,
  );
});
