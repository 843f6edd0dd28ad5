import { expect } from 'vitest';
import { start } from '../../support/process.ts';
import { ask, newcomer, publish } from '../support/acting.ts';
import { settings, test } from '../support/bot.ts';
import type { EmbeddedDiscord, Faults, FaultTarget } from '../support/discord.ts';
import { plain, posted } from '../support/reading.ts';

/** Expects that the next question of somebody else is answered. */
async function expectAnswer(discord: EmbeddedDiscord): Promise<void> {
  const answer = await ask(discord, 'السفارة الصينية', { user: newcomer(discord) }).message();
  expect(plain(answer)).toContain('الفقرة ٨ من ٨');
}

const REST_FAULTS: Readonly<Record<string, (faults: Faults, target: FaultTarget) => void>> = {
  '500': (faults, target) => faults.fail(target, 500),
  '502': (faults, target) => faults.fail(target, 502),
  '503 again and again': (faults, target) => faults.fail({ ...target, times: 8 }, 503),
  '429': (faults, target) => faults.rateLimit(target),
  '429 without a time': (faults, target) => faults.refuse(target, 0, 429),
  'nothing at all': (faults, target) => faults.hang(target),
  'half an answer': (faults, target) => faults.breakOff(target),
  '10062': (faults, target) => faults.refuse(target, 10062, 404),
  '40060': (faults, target) => faults.refuse(target, 40060, 400),
  '401': (faults, target) => faults.refuse(target, 0, 401),
};

test.for(Object.entries(REST_FAULTS))(
  'after REST answered %s the next question is answered',
  async ([, strike], { discord, startBot }) => {
    await startBot();
    const { token } = ask(discord, 'السفارة الصينية');
    strike(discord.faults, { path: new RegExp(token, 'u') });
    await expectAnswer(discord);
  },
);

test.for([
  ['a message', { method: 'POST', path: /^\/channels/u }, 'a handler failed'],
  ['commands', { path: /commands/u }, 'commands could not be registered'],
] as const)(
  'after a stray 401 to %s what needs the token is done again',
  async ([, target, line], { discord, spawnBot }) => {
    await (await spawnBot()).stop();
    discord.faults.refuse(target, 0, 401);
    const bot = start('main.js', [], settings(discord));
    await discord.waitForReady();
    if ('method' in target) await publish(discord, { فقرة: '3' }).message();
    await expect.poll(() => bot.output.stdout).toContain(line);
    await publish(discord, { فقرة: '3' }).message();
    expect(posted(discord.channel)).toHaveLength(1);
  },
);

test.for([
  ['greets', 'connection', 4000],
  ['is identified to', 'identify', 4000],
  ['is asked to resume', 'resume', 4007],
] as const)(
  'after a gateway that closed when it %s the next question is answered',
  async ([, moment, code], { discord, startBot }) => {
    await startBot();
    discord.faults.hangUp(moment, code);
    discord.gateway.dropConnections();
    if (moment === 'identify') discord.gateway.forgetSessions();
    await discord.waitForReady();
    await expectAnswer(discord);
  },
);
