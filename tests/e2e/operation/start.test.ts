import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { folderWith, knowledgeWith, reportFile } from '../../support/folder.ts';
import { run, start } from '../../support/process.ts';
import { ask, press, publish, summarise } from '../support/acting.ts';
import { settings, test } from '../support/bot.ts';
import { posted, published, read, troubles } from '../support/reading.ts';
import { folderOf } from '../support/reports.ts';

const MAIN = resolve('dist/main.js');

describe('the program ends with one line that says why, and exit status 2,', () => {
  test('when it has no token, but a name that is nearly its', async () => {
    const bot = start('main.js', [], { DISCORD_TOKEN: '', DISCORD_TOKN: 'a.b.c' });
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^DISCORD_TOKEN is not set, but DISCORD_TOKN.*\n$/u);
    expect(bot.output.stderr).not.toContain('a.b.c');
  });

  test.for([
    ['is in UTF-16', Buffer.from('\ufeffDISCORD_TOKEN=a.b.c\n', 'utf16le'), 'not UTF-8'],
    ['is in UTF-16 without a mark', Buffer.from('DISCORD_TOKEN=a.b.c\n', 'utf16le'), 'not UTF-8'],
    ['is a folder', undefined, 'cannot be read'],
    ['marks a name', Buffer.from('\u200fDISCORD_TOKEN=a.b.c\n'), 'invisible.*DISCORD_TOKEN'],
  ] as const)('when .env %s', async ([, content, problem]) => {
    const folder = folderWith(content ? { '.env': content } : { '.env/x': '' });
    const bot = run('sh', ['-c', 'cd "$0" && exec "$1" "$2"', folder, process.execPath, MAIN]);
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(new RegExp(`^\\.env:1: .*${problem}.*\\n$`, 'u'));
  });

  test('when the token stands in a file of another name', async () => {
    const folder = folderWith({ '.env.txt': 'DISCORD_TOKEN=a.b.c\n' });
    const bot = run('sh', ['-c', 'cd "$0" && exec "$1" "$2"', folder, process.execPath, MAIN]);
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^DISCORD_TOKEN is not set, but the file \.env\.txt.*\n$/u);
    expect(bot.output.stderr).not.toContain('a.b.c');
  });

  test('when knowledge files are invalid', async ({ discord }) => {
    const KNOWLEDGE_DIR = knowledgeWith({ 'a.md': 'نص', 'b.md': reportFile('عنوان') });
    const bot = start('main.js', [], settings(discord, { KNOWLEDGE_DIR }));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toContain('a.md:1: no title');
    expect(bot.output.stderr).toContain('b.md:3: no paragraph');
    expect(bot.output.stderr).not.toContain('    at ');
    expect(discord.requests).toEqual([]);
  });

  test('when Discord takes back the token while it runs', async ({ discord, spawnBot }) => {
    const bot = await spawnBot({ KNOWLEDGE_DIR: folderOf(1) });
    discord.faults.refuse({ path: /./u, times: 100 }, 0, 401);
    publish(discord, { فقرة: '1' });
    await expect.poll(() => bot.output.stdout).toContain('a handler failed');
    discord.gateway.dropConnections(4004);
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^DISCORD_TOKEN was refused/u);
  });
});

test('the program ends with one line, and exit status 1, when there is no Discord', async () => {
  const bot = start('main.js', [], {
    DISCORD_TOKEN: 'x.y.z',
    DISCORD_API_URL: 'http://127.0.0.1:9/api',
    KNOWLEDGE_DIR: folderOf(1),
  });
  expect(await bot.exit).toBe(1);
  expect(bot.output.stderr).toMatch(/^Discord could not be reached at .*\n$/u);
});

describe('a bot cannot start and says what to do', () => {
  test('when Discord refuses the token', async ({ launchBot }) => {
    const { ended, output } = await launchBot({ DISCORD_TOKEN: 'wrong.wrong.wrong' });
    await expect(ended).rejects.toMatchObject({
      needsNewSettings: true,
      message: expect.stringMatching(/^DISCORD_TOKEN was refused by Discord: .*applications.*$/u),
    });
    await expect(ended).rejects.not.toThrow('wrong.wrong');
    expect(output.stdout).not.toContain('wrong.wrong');
  });

  test('when Discord has trouble of its own, which may pass', async ({ discord, startBot }) => {
    discord.faults.fail({ path: /gateway\/bot/u, times: 100 }, 503);
    const because = /^Discord could not be reached at .*: it answers with the status 503$/u;
    await expect(startBot()).rejects.toMatchObject({
      needsNewSettings: false,
      message: expect.stringMatching(because),
    });
  });

  test.for([
    [4010, /SHARDS/u],
    [4011, /raise SHARD_COUNT/u],
    [4012, /install a newer/u],
    [4013, /install a newer/u],
    [4014, /^Discord closed the connection for good: DisallowedIntents \(4014\): .*Intents$/u],
  ] as const)(
    'when Discord closes the connection with %i',
    async ([code, advice], { discord, startBot }) => {
      discord.faults.hangUp('identify', code);
      const message = expect.stringMatching(advice);
      await expect(startBot()).rejects.toMatchObject({ needsNewSettings: true, message });
    },
  );

  test.for([4004, 4010, 4011, 4012, 4013, 4014])(
    'when Discord closes the connection with %i, without a stack',
    async (code, { discord }) => {
      discord.faults.hangUp('identify', code);
      const bot = start('main.js', [], settings(discord, { KNOWLEDGE_DIR: folderOf(1) }));
      expect(await bot.exit).toBe(2);
      expect(bot.output.stderr.split('\n')).toHaveLength(2);
      expect(bot.output.stdout).not.toContain('    at ');
    },
  );
});

describe('a bot that Discord lets connect no more today', () => {
  const spent = { sessionStarts: 0, sessionResetMs: 3_600_000 };

  test('says until when it waits, and stops when told to', async ({ discord, launchBot }) => {
    Object.assign(discord.gateway.options, spent);
    const bot = await launchBot();
    await expect.poll(() => bot.output.stdout).toContain('waiting until it resets');
    const line = bot.output.stdout.split('\n').find((text) => text.includes('waiting until'));
    const { until } = JSON.parse(line ?? '');
    expect(Date.parse(until)).toBeGreaterThan(Date.now());
    await bot.stop();
    await bot.ended;
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

test('the log begins with misspelt settings, and with what an operator asks of a process', async ({
  spawnBot,
}) => {
  const bot = await spawnBot({
    KNOWLEDGE_DIR: folderOf(40),
    SHARDS: '0,2-3',
    SHARD_COUNT: '4',
    LOG_LEVELS: 'warn',
  });
  const [hint = '', first = ''] = bot.output.stdout.split('\n');
  expect(hint).toContain('LOG_LEVELS is set, but LOG_LEVEL is not');
  expect(JSON.parse(first)).toMatchObject({
    version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    node: process.version,
    reports: 40,
    paragraphs: 80,
    knowledge: expect.stringMatching(/^[0-9a-f]{12}$/u),
    serves: 'Discord',
    shards: '0,2,3 of 4',
    redis: 'off',
    embeddings: 'off',
    health: 'off',
    msg: 'knowledge loaded',
  });
});
