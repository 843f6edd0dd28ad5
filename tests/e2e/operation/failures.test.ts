import { describe, expect } from 'vitest';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { healthPort, metric } from '../support/health.ts';
import { read, troubles } from '../support/reading.ts';

describe('an interaction that Discord no longer knows', () => {
  test('leaves the bot running and one line in the log', async ({ discord, startBot }) => {
    const bot = await startBot();
    // Discord has given up on it by the time the bot answers.
    ask(discord, 'السفارة الصينية').state = 'failed';
    const lines = () =>
      bot.output.stdout.split('\n').filter((line) => /10062|Unknown interaction/u.test(line));
    await expect.poll(lines).not.toEqual([]);

    const answer = await ask(discord, 'السفارة الصينية').message();
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    expect(lines()).toHaveLength(1);
    expect(bot.output.stdout).not.toMatch(/السفارة/u);
  });

  test('while somebody is typing is no failure, however often', async ({ discord, spawnBot }) => {
    const { environment, get } = await healthPort();
    const bot = await spawnBot(environment);
    for (let keystroke = 0; keystroke < 6; keystroke++) {
      const typing = discord.people.autocomplete({
        name: 'اسأل',
        options: { سؤال: 'السفارة الصينية' },
        focused: 'سؤال',
      });
      typing.state = 'failed';
    }
    await discord.waitForRequest(({ path }) => path.includes('callback'));

    const answer = await ask(discord, 'السفارة الصينية').message();
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    expect(troubles(bot)).toEqual([]);
    expect(await metric(get, 'zajel_failures_total')).toBe(0);
    expect(bot.output.stdout).not.toMatch(/السفارة/u);
  });
});

test('an answer that Discord does not take leaves no word of the question, and no key, in the log', async ({
  discord,
  startBot,
}) => {
  const bot = await startBot();
  discord.faults.fail({ path: /callback/u, times: 2 }, 400);
  const interaction = ask(discord, 'السفارة الصينية');
  await expect.poll(() => troubles(bot).length).toBeGreaterThan(0);
  expect((await ask(discord, 'كتائب مصراتة').message()).text).toContain('الفقرة');
  expect(bot.output.stdout).not.toMatch(/السفارة/u);
  // With it anybody could write in the bot's name for a quarter of an hour.
  expect(bot.output.stdout).not.toContain(interaction.token);
});

test.for([
  ['in an hour only', 3600],
  ['at a time that it does not tell', Number.NaN],
] as const)(
  'an answer that Discord would take %s is given up, and the log says so',
  async ([, retryAfter], { discord, startBot }) => {
    const bot = await startBot();
    // The answer, and the apology for it.
    discord.faults.rateLimit({ path: /callback/u, times: 2 }, retryAfter);
    ask(discord, 'السفارة الصينية');
    const givenUp = expect.stringContaining('RateLimitError');
    await expect.poll(() => troubles(bot)).toContainEqual(givenUp);
    const answer = await ask(discord, 'السفارة الصينية').message();
    expect(answer.text).toContain('الفقرة ٨ من ٨');
  },
);

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
    expect(read(answer)).toContain('عذرًا، حدث خطأ');

    const failures = () =>
      bot.output.stdout.split('\n').filter((line) => line.includes('"level":50'));
    await expect.poll(failures).toEqual([expect.stringContaining('DiscordAPIError')]);
  });

  test('the bot reconnects and answers', async ({ discord, startBot }) => {
    await startBot();
    discord.gateway.dropConnections();
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'السفارة الصينية' } });
    expect(read(await use.message())).toContain('الفقرة ٨ من ٨');
    expect(discord.gateway.identifies).toHaveLength(1);
  });
});

test('the log holds neither token nor question', async ({ discord, spawnBot }) => {
  const bot = await spawnBot();
  const uses = ['السفارة الصينية', 'من فاز بكأس العالم؟'].map((question) =>
    discord.people.useCommand({ name: 'اسأل', options: { سؤال: question } }).message(),
  );
  await Promise.all(uses);
  await bot.stop();
  const written = bot.output.stdout + bot.output.stderr;
  expect(written).toContain('answered');
  expect(written).not.toMatch(/السفارة|كأس/u);
  expect(written).not.toContain(discord.token);
});
