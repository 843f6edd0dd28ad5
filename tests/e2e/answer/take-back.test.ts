import { expect } from 'vitest';
import { ask, forge, press, publish } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { expectRefusal, idsOf, inPublic, posted, troubles } from '../support/reading.ts';
import { unknownButton } from '../support/sentences.ts';

test('the asker takes a public answer back, also after a restart', async ({
  discord,
  startBot,
}) => {
  const bot = await startBot();
  const kept = await ask(discord, 'السفارة الصينية').message();
  const answer = await ask(discord, 'داعش').message();
  await discord.people.click(answer, 'التالي').response();
  await bot.stop();

  const later = await startBot();
  const presses = [1, 2].map(() => discord.people.click(answer, 'احذف'));
  for (const use of presses) await use.response();
  await later.stop();
  expect(inPublic(discord)).toEqual([kept]);
  expect(troubles(later)).toEqual([]);
});

test('nobody else does, a moderator included: they are told so', async ({ discord, startBot }) => {
  await startBot();
  const answer = await ask(discord, 'السفارة الصينية').message();
  await expectRefusal(press(discord, answer, 'احذف'), answer, 'لا يحذف هذا الجواب إلا من سأل');
  expect(inPublic(discord)).toEqual([answer]);
});

test('a private answer has nothing to take back before it is shared', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const { people } = discord;
  const options = { خاص: true };
  const secret = await ask(discord, 'السفارة الصينية', { options }).message();
  expect(idsOf(secret, 'احذف')).toEqual([]);

  const shared = await people.click(secret, 'انشر للجميع').followUp();
  const use = people.click(shared, 'احذف');
  await use.waitFor('the end of the message', () => shared.deleted || undefined);
  expect(inPublic(discord)).toEqual([]);
});

test('works in a direct message', async ({ discord, startBot }) => {
  await startBot();
  const channel = discord.world.dm(discord.member.user);
  const answer = await ask(discord, 'السفارة الصينية', { channel }).message();
  const use = discord.people.click(answer, 'احذف');
  await use.waitFor('the end of the message', () => answer.deleted || undefined);
  expect(posted(channel)).toEqual([]);
});

test('a button that is made up takes no message away', async ({ discord, startBot }) => {
  await startBot();
  const { member, moderator, channel } = discord;
  const answer = await ask(discord, 'السفارة الصينية').message();
  const made = `take-back:${moderator.user.id}`;
  await expectRefusal(forge(discord, answer, made, moderator.user), answer, unknownButton);

  await publish(discord, { فقرة: '1' }).message();
  const paragraph = posted(channel).at(-1) ?? answer;
  await expectRefusal(
    forge(discord, paragraph, `take-back:${member.user.id}`),
    paragraph,
    unknownButton,
  );
  expect(posted(channel)).toEqual([answer, paragraph]);
});
