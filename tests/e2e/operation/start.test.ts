import { describe, expect } from 'vitest';
import { folderWith, reportFile } from '../../support/folder.ts';
import { start } from '../../support/process.ts';
import { settings, test } from '../support/bot.ts';

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
