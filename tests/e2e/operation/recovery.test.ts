import { expect } from 'vitest';
import { countsOf, grown, startProbed } from '../../support/leaks.ts';
import { start } from '../../support/process.ts';
import { ask, newcomer, publish } from '../support/acting.ts';
import { settings, test } from '../support/bot.ts';
import type { DiscordEmulator, Faults, FaultTarget, GatewayMoment } from '../support/discord.ts';
import { plain, posted } from '../support/reading.ts';

/** As often as discord.js tries a request. */
const TRIES = 4;
/** What Discord leaves unanswered is given up after a minute. */
const SETTLED = 75_000;

/** Expects that the next question of somebody else is answered. */
async function expectAnswer(discord: DiscordEmulator): Promise<void> {
  const answer = await ask(discord, 'السفارة الصينية', { user: newcomer(discord) }).message();
  expect(plain(answer)).toContain('الفقرة ٨ من ٨');
}

const REST_FAULTS: Readonly<Record<string, (faults: Faults, target: FaultTarget) => void>> = {
  '500': (faults, target) => faults.fail(target, 500),
  '502': (faults, target) => faults.fail(target, 502),
  '503 again and again': (faults, target) => faults.fail({ ...target, times: 2 * TRIES }, 503),
  '502 after it had done it': (faults, target) => faults.loseResponse(target),
  '429': (faults, target) => faults.rateLimit(target),
  '429 without a time': (faults, target) => faults.refuse(target, 0, 429),
  'nothing at all': (faults, target) => faults.hang(target),
  'half an answer': (faults, target) => faults.truncateResponse(target),
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

const GATEWAY_FAULTS = [
  ['greets', 'connection', 4000],
  ['is identified to', 'identify', 4000],
  ['is asked to resume', 'resume', 4007],
] as const;

/** Cuts the connection, and the next one when it comes to this; waits until there is one again. */
async function cut(discord: DiscordEmulator, moment: GatewayMoment, code: number): Promise<void> {
  discord.faults.hangUp(moment, code);
  discord.gateway.dropConnections();
  if (moment === 'identify') discord.gateway.forgetSessions();
  await discord.waitForReady();
}

test.for(GATEWAY_FAULTS)(
  'after a gateway that closed when it %s the next question is answered',
  async ([, moment, code], { discord, startBot }) => {
    await startBot();
    await cut(discord, moment, code);
    await expectAnswer(discord);
  },
);

test(
  'after a gateway that does not answer when it is asked to resume the next question is answered',
  async ({ discord, startBot }) => {
    await startBot();
    discord.faults.silence('resume');
    discord.gateway.dropConnections();
    await expect.poll(() => discord.gateway.identifies, { timeout: SETTLED }).toHaveLength(2);
    await discord.waitForReady();
    await expectAnswer(discord);
  },
  2 * SETTLED,
);

test(
  'after all of these nothing is left behind, and nothing was caught by nobody',
  async ({ discord }) => {
    discord.faults.fail({ path: /commands/u, times: TRIES }, 503);
    const bot = startProbed(settings(discord));
    await expect.poll(() => bot.output.stdout).toContain('commands are registered');
    await expectAnswer(discord);
    const before = await countsOf(bot);
    for (const strike of Object.values(REST_FAULTS)) {
      for (const name of ['first', 'second']) {
        const { token } = ask(discord, 'السفارة الصينية', { user: newcomer(discord) });
        strike(discord.faults, { path: new RegExp(token, 'u') });
        const { id } = discord.addChannel({ name });
        strike(discord.faults, { method: 'POST', path: new RegExp(`^/channels/${id}/`, 'u') });
        publish(discord, { فقرة: '3', قناة: id });
        await expectAnswer(discord);
      }
    }
    for (const [, moment, code] of GATEWAY_FAULTS) {
      await cut(discord, moment, code);
      await expectAnswer(discord);
    }
    await expect
      .poll(async () => grown(before, await countsOf(bot)), { timeout: SETTLED })
      .toEqual([]);
    expect(bot.output.stderr).not.toContain('unhandledRejection');
    expect(bot.output.stdout).not.toContain('caught by nothing else');
  },
  2 * SETTLED,
);
