import { describe, expect } from 'vitest';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { idsOf, inPublic, NOBODY, read } from '../support/reading.ts';

describe('a private answer', () => {
  const isPrivate = { options: { خاص: true } };

  test('is seen by the asker alone', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية', isPrivate).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    await discord.people.click(answer, 'الفقرة كاملة').response();
    expect(idsOf(answer, 'انشر للجميع')).toHaveLength(1);
    expect(inPublic(discord)).toEqual([]);
  });

  test('`خاص: false` is seen by all', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية', { options: { خاص: false } }).message();
    expect(answer.ephemeral).toBe(false);
    expect(idsOf(answer, 'انشر للجميع')).toEqual([]);
  });

  test('is posted for all as it stands, once, by «انشر للجميع», which goes away', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'داعش', isPrivate).message();
    await discord.people.click(answer, 'التالي').response();
    const passage = answer.text;
    const use = discord.people.click(answer, 'انشر للجميع');
    const posted = await use.followUp();

    expect(posted.ephemeral).toBe(false);
    expect(posted.text).toBe(passage);
    expect(idsOf(posted, 'انشر للجميع')).toEqual([]);
    await expect.poll(() => read(answer)).toBe('نُشر الجواب للجميع.');
    expect(inPublic(discord)).toEqual([posted]);

    await discord.people.click(posted, 'السابق').response();
    expect(read(posted)).toContain('[١ من ٥]');
  });

  test('is posted once however quickly the button is pressed again', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const answer = await ask(discord, 'السفارة الصينية', isPrivate).message();
    const presses = [1, 2, 3].map(() => discord.people.click(answer, 'انشر للجميع'));
    for (const press of presses) await press.response();
    await bot.stop();
    expect(inPublic(discord)).toHaveLength(1);
    expect(bot.output.stdout).not.toContain('a handler failed');
  });
});

describe('an answer for a member', () => {
  test('names and pings that member, and NOBODY else', async ({ discord, startBot }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const question = `السفارة الصينية <@${discord.member.user.id}>`;
    const answer = await ask(discord, question, { options: { لعضو: id } }).message();
    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toContain(`إجابة لـ <@${id}>`);
    expect(answer.pinged).toEqual({ ...NOBODY, users: [id] });

    await discord.people.click(answer, 'الفقرة كاملة').response();
    expect(answer.text).toContain(`إجابة لـ <@${id}>`);
  });

  test('that is private pings NOBODY before it is shared, then the member alone', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const options = { لعضو: id, خاص: true };
    const answer = await ask(discord, 'السفارة الصينية', { options }).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.text).toContain(`إجابة لـ <@${id}>`);
    expect(answer.data.mentions).toEqual([]);

    const posted = await discord.people.click(answer, 'انشر للجميع').followUp();
    expect(posted.text).toContain(`إجابة لـ <@${id}>`);
    expect(posted.pinged).toEqual({ ...NOBODY, users: [id] });
  });

  test('that is not in the report is told to the asker alone', async ({ discord, startBot }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const answer = await ask(discord, 'من فاز بكأس العالم؟', { options: { لعضو: id } }).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.data.mentions).toEqual([]);
    expect(inPublic(discord)).toEqual([]);
  });
});

test('an answer that could not be shared stays with the asker, who may try again', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const options = { سؤال: 'السفارة الصينية', خاص: true };
  const answer = await discord.people.useCommand({ name: 'اسأل', options }).message();
  const before = answer.data;

  discord.faults.fail({ path: /^\/webhooks\/\d+\/[^/]+$/u, method: 'POST' }, 400);
  const apology = await discord.people.click(answer, 'انشر للجميع').followUp();
  expect(apology.text).toContain('عذرًا، حدث خطأ');
  expect(answer.data).toEqual(before);

  const shared = await discord.people.click(answer, 'انشر للجميع').followUp();
  expect(shared.ephemeral).toBe(false);
  expect(shared.text).toContain('الفقرة ٨ من ٨');
});
