import { describe, expect } from 'vitest';
import { folderWith, reportFile } from '../support/folder.ts';
import { run, start } from '../support/process.ts';
import { settings, shown, test } from './bot.ts';

const overwrites = (discord: { requests: readonly { method: string; path: string }[] }) =>
  discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

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
    bot.process.kill('SIGINT');
    expect(await bot.exit).toBe(0);

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
    expect(shown((await use.message()).data.components)).toContain('الفقرة ٨ من ٨');
  });

  test('in a server that the bot is not in ends the start', async ({ discord }) => {
    const elsewhere = { DISCORD_GUILD_ID: '100000000000000001' };
    const bot = start('main.js', [], settings(discord, elsewhere));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^DISCORD_GUILD_ID: the bot is not in the server .*\n$/u);
  });
});

test('commands that cannot be registered today do not keep the bot from answering', async ({
  discord,
  startBot,
}) => {
  const before = await startBot();
  before.process.kill('SIGTERM');
  await before.exit;

  discord.faults.fail({ path: /commands/u }, 400);
  const bot = start('main.js', [], settings(discord));
  await discord.waitForReady();
  const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'السفارة الصينية' } });
  expect(shown((await use.message()).data.components)).toContain('الفقرة ٨ من ٨');
  await expect.poll(() => bot.output.stdout).toContain('commands could not be registered');
});

describe('what cannot start says why on one line, exit status 2', () => {
  test('no token', async () => {
    const bot = start('main.js', []);
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^DISCORD_TOKEN is not set: .*applications.*\n$/u);
  });

  test('a token that Discord refuses', async ({ discord }) => {
    const bot = start('main.js', [], settings(discord, { DISCORD_TOKEN: 'wrong.wrong.wrong' }));
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(
      /^DISCORD_TOKEN was refused by Discord: .*applications.*\n$/u,
    );
    expect(bot.output.stdout + bot.output.stderr).not.toContain('wrong.wrong');
  });

  test('a token that Discord takes back while the bot runs', async ({ discord, startBot }) => {
    const bot = await startBot();
    discord.gateway.dropConnections(4004);
    expect(await bot.exit).toBe(2);
    expect(bot.output.stderr).toMatch(/^DISCORD_TOKEN was refused/u);
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

test('no Discord at the address: one line, and a status that says to try again', async () => {
  const bot = start('main.js', [], {
    DISCORD_TOKEN: 'x.y.z',
    DISCORD_API_URL: 'http://127.0.0.1:9/api',
  });
  expect(await bot.exit).toBe(1);
  expect(bot.output.stderr).toMatch(/^Discord could not be reached at .*\n$/u);
});

describe('a stop', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)(
    'by %s lets what is under way end',
    async (signal, { discord, startBot }) => {
      const bot = await startBot();
      // Discord makes the bot wait with its answer, and the stop comes meanwhile.
      discord.faults.rateLimit({ path: /callback/u }, 1);
      const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'السفارة الصينية' } });
      await discord.waitForRequest(({ path }) => path.includes('callback'));
      bot.process.kill(signal);

      expect(shown((await use.message()).data.components)).toContain('الفقرة ٨ من ٨');
      expect(await bot.exit).toBe(0);
      expect(bot.output.stderr).toBe('');
    },
  );
});

test('a stop of npm, which started the bot, stops the bot', async ({ discord }) => {
  // Without the build that comes before: other tests run from what it would write.
  const npm = run('npm', ['start', '--ignore-scripts'], settings(discord));
  await discord.waitForCommands();
  npm.process.kill('SIGTERM');
  expect(await npm.exit).toBe(0);
  await expect.poll(() => discord.gateway.connected).toBe(false);
});

describe('when Discord fails', () => {
  test('the member gets a polite sentence and the log one line with the cause', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    discord.faults.fail({ path: /callback/u }, 400);
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'السفارة الصينية' } });
    const answer = await use.message();
    expect(answer.ephemeral).toBe(true);
    expect(shown(answer.data.components)).toContain('عذرًا، حدث خطأ');

    const failures = () =>
      bot.output.stdout.split('\n').filter((line) => line.includes('"level":50'));
    await expect.poll(failures).toEqual([expect.stringContaining('DiscordAPIError')]);
  });

  test('the bot connects again and goes on', async ({ discord, startBot }) => {
    await startBot();
    discord.gateway.dropConnections();
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'السفارة الصينية' } });
    expect(shown((await use.message()).data.components)).toContain('الفقرة ٨ من ٨');
    expect(discord.gateway.identifies).toHaveLength(1);
  });
});

test('the log holds neither token nor question', async ({ discord, startBot }) => {
  const bot = await startBot();
  const uses = ['السفارة الصينية', 'من فاز بكأس العالم؟'].map((question) =>
    discord.people.useCommand({ name: 'اسأل', options: { سؤال: question } }).message(),
  );
  await Promise.all(uses);
  bot.process.kill('SIGTERM');
  await bot.exit;
  const written = bot.output.stdout + bot.output.stderr;
  expect(written).toContain('answered');
  expect(written).not.toMatch(/السفارة|كأس/u);
  expect(written).not.toContain(discord.token);
});
