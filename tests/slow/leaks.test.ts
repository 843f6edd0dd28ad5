import { expect } from 'vitest';
import { ask, newcomer, publish } from '../e2e/support/acting.ts';
import { settings, test } from '../e2e/support/bot.ts';
import {
  cut,
  expectAnswer,
  GATEWAY_FAULTS,
  REST_FAULTS,
  SETTLED,
  TRIES,
} from '../e2e/support/recovery.ts';
import { countsOf, grown, startProbed } from '../support/leaks.ts';

test(
  'no fault leaves a timer, socket or listener behind, or an error that nothing caught',
  async ({ discord }) => {
    discord.faults.fail({ path: /commands/u, times: TRIES }, 503);
    const bot = startProbed(settings(discord));
    await expect.poll(() => bot.output.stdout).toContain('commands registered');
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
