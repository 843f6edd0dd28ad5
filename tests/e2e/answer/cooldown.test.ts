import type { APIUser } from 'discord.js';
import { expect } from 'vitest';
import { ask, type } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import type { DiscordEmulator, StoredMessage } from '../support/discord.ts';
import { read } from '../support/reading.ts';

const HOLD_OFF = /^على رسلك: يمكنك أن تسأل من جديد <t:(\d+):R>$/u;

/** @returns what the member gets for six questions at once */
function askSix(discord: DiscordEmulator, user: APIUser): Promise<StoredMessage[]> {
  const uses = Array.from({ length: 6 }, () => ask(discord, 'داعش', { user }));
  return Promise.all(uses.map((use) => use.message()));
}

test('of six questions at once five are answered, and the sixth says privately when to ask again', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const { user } = discord.member;
  const before = Date.now() / 1000;
  const answers = await askSix(discord, user);
  const refused = answers.filter(({ text }) => HOLD_OFF.test(text));
  expect(refused).toHaveLength(1);
  expect(refused[0]?.visibleTo).toBe(user.id);
  for (const answer of answers.filter((one) => !refused.includes(one))) {
    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toContain('داعش');
  }
  const when = Number(HOLD_OFF.exec(refused[0]?.text ?? '')?.[1]);
  expect(when).toBeGreaterThan(before);
  expect(when).toBeLessThanOrEqual(Date.now() / 1000 + 11);
});

test('the menu of a message counts as asking', async ({ discord, startBot }) => {
  await startBot();
  const { people, member } = discord;
  await askSix(discord, member.user);
  const message = people.say('السفارة الصينية');
  const use = people.useMessageCommand({ name: 'ابحث في التقرير', message });
  const answer = await use.message();
  expect(answer.ephemeral).toBe(true);
  expect(answer.text).toMatch(HOLD_OFF);
});

test('another member asks meanwhile', async ({ discord, startBot }) => {
  await startBot();
  await askSix(discord, discord.member.user);
  const answer = await ask(discord, 'السفارة الصينية', { user: discord.moderator.user }).message();
  expect(answer.ephemeral).toBe(false);
  expect(answer.text).toContain('الفقرة ٨ من ٨');
});

test('buttons, suggestions and the other commands go on meanwhile', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const { people, member } = discord;
  const answers = await askSix(discord, member.user);
  const card = answers.find(({ ephemeral }) => !ephemeral);
  if (!card) throw new Error('No question was answered');

  await people.click(card, 'التالي').response();
  expect(read(card)).toContain('[٢ من ٥]');
  expect((await type(discord, 'داعش').choices()).length).toBeGreaterThan(1);
  const page = await people.useCommand({ name: 'التقرير' }).message();
  expect(page.text).toContain('الصفحة ١ من');
});
