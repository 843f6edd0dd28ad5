import { describe } from 'vitest';
import { ask, publish } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { posted } from '../support/reading.ts';
import { cut, expectAnswer, GATEWAY_FAULTS, REST_FAULTS, SETTLED } from '../support/recovery.ts';

// At once, the longest waits of discord.js first.
describe.concurrent('the bot answers the next question', () => {
  test(
    'after the gateway did not answer RESUME',
    async ({ expect, discord, startBot }) => {
      await startBot();
      discord.faults.silence('resume');
      discord.gateway.dropConnections();
      await expect.poll(() => discord.gateway.identifies, { timeout: SETTLED }).toHaveLength(2);
      await discord.waitForReady();
      await expectAnswer(discord);
    },
    2 * SETTLED,
  );

  test.for(GATEWAY_FAULTS)(
    'after the gateway closed when it %s',
    async ([, moment, code], { discord, startBot }) => {
      await startBot();
      await cut(discord, moment, code);
      await expectAnswer(discord);
    },
  );

  test.for(Object.entries(REST_FAULTS))(
    'after REST answered %s',
    async ([, strike], { discord, startBot }) => {
      await startBot();
      const { token } = ask(discord, 'السفارة الصينية');
      strike(discord.faults, { path: new RegExp(token, 'u') });
      await expectAnswer(discord);
    },
  );
});

test.for([
  ['a message', { method: 'POST', path: /^\/channels/u }, 'a handler failed'],
  ['commands', { path: /commands/u }, 'commands could not be registered'],
] as const)(
  'the bot sends what needs the token after a stray 401 to %s',
  async ([, target, line], { expect, discord, startBot, launchBot }) => {
    await (await startBot()).stop();
    discord.faults.refuse(target, 0, 401);
    const bot = await launchBot();
    await discord.waitForReady();
    if ('method' in target) await publish(discord, { فقرة: '3' }).message();
    await expect.poll(() => bot.output.stdout).toContain(line);
    await publish(discord, { فقرة: '3' }).message();
    expect(posted(discord.channel)).toHaveLength(1);
  },
);
