import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test as plain } from 'vitest';
import { run, start } from '../../support/process.ts';
import { ask, newcomer } from '../support/acting.ts';
import { settings, test } from '../support/bot.ts';
import { healthPort, metric } from '../support/health.ts';
import { read } from '../support/reading.ts';

/** More lines than wait for a log that takes none, at some 150 bytes each. */
const ROOM = 1 << 20;

const BOT = `exec "${process.execPath}" dist/main.js`;

/** Makes standard output a pipe that somebody has open and does not read, and that is full. */
const UNREAD = [
  'pipe=$(mktemp -u) && mkfifo "$pipe"',
  '{ sleep 30 <"$pipe" & } && exec >"$pipe" && rm "$pipe"',
  'dd if=/dev/zero bs=512 oflag=nonblock 2>/dev/null',
].join('; ');

describe('the bot keeps answering, and stops on a signal,', () => {
  test.for([
    ['while the disk of the log is full', `${BOT} >/dev/full`],
    ['while nobody reads the log', `${UNREAD}; ${BOT}`],
  ] as const)('%s', async ([, command], { discord }) => {
    const environment = { PATH: process.env.PATH, ...settings(discord, { LOG_LEVEL: 'trace' }) };
    const bot = spawn('sh', ['-c', command], { env: environment, stdio: ['ignore', 'ignore', 2] });
    onTestFinished(() => void bot.kill('SIGKILL'));
    const exit = once(bot, 'exit');
    await discord.waitForCommands();
    for (const _ of Array(20)) {
      const answer = await ask(discord, 'السفارة الصينية', { user: newcomer(discord) }).message();
      expect(read(answer)).toContain('الفقرة ٨ من ٨');
    }
    bot.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  test('when the reader of the log has gone', async ({ discord }) => {
    const bot = start('main.js', [], settings(discord));
    await discord.waitForCommands();
    bot.process.stdout?.destroy();
    for (const _ of Array(20)) {
      const answer = await ask(discord, 'السفارة الصينية', { user: newcomer(discord) }).message();
      expect(read(answer)).toContain('الفقرة ٨ من ٨');
    }
    bot.process.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });
});

test('metrics hold how many lines nobody took, while nobody takes them', async ({
  discord,
  spawnBot,
}) => {
  const { environment, get } = await healthPort();
  const bot = await spawnBot(environment);
  const dropped = () => metric(get, 'zajel_log_lines_dropped_total');
  expect(await dropped()).toBe(0);

  bot.process.stdout?.pause();
  const content = { _errors: [{ code: 'BASE_TYPE_BAD', message: 'x'.repeat(ROOM / 10) }] };
  const failures = 20;
  const target = { path: /callback$/u, times: 2 * failures };
  discord.faults.refuse(target, 50035, 400, { content });
  for (const _ of Array(failures)) ask(discord, 'السفارة الصينية', { user: newcomer(discord) });
  await expect.poll(dropped).toBeGreaterThan(0);

  bot.process.stdout?.resume();
  const told = () => {
    const numbers = [...bot.output.stdout.matchAll(/"lines":(\d+)/gu)];
    return numbers.reduce((sum, [, lines]) => sum + Number(lines), 0);
  };
  await expect.poll(told).toBeGreaterThan(0);
  await expect.poll(async () => (await dropped()) - told()).toBe(0);
});

plain('lines that nobody takes are dropped, and how many is said once somebody does', async () => {
  const lines = 20_000;
  const program = `
    import { openLog } from './dist/app/log.js';
    const { log, close } = openLog('info');
    for (let nth = 1; nth <= ${lines}; nth++) log.info({ nth }, ${JSON.stringify('x'.repeat(100))});
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await close();
  `;
  const { output, exit } = run(process.execPath, ['--input-type=module', '-e', program]);
  expect(await exit).toBe(0);
  const written = output.stdout.trim().split('\n');
  const { msg, lines: dropped } = JSON.parse(written.at(-1) ?? '');
  expect(msg).toBe('log lines dropped');
  expect(written.length - 1 + dropped).toBe(lines);
  expect(output.stdout.length).toBeLessThan(ROOM * 2);
});
