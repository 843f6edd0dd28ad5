import { describe, expect } from 'vitest';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { idsOf, inPublic, NOBODY, plain, read } from '../support/reading.ts';
import { PARAGRAPHS } from '../support/reports.ts';

/** The report tells of fighters who were taken prisoner, not of tanks. */
const NEAR_MISS = 'قداش دبابة عند كتائب مصراتة؟';
/** The report quotes this official and does not name him. */
const NAMELESS = 'من هو المسؤول الكبير في الإدارة الأمريكية؟';
const HEDGE = 'لا أجد جوابًا صريحًا؛ أقرب ما في التقرير:';
const NO_COUNT = 'لا يذكر التقرير عدد ما تسأل عنه.';
const OTHER_NAME = 'لا تتحدث هذه الفقرة عن الاسم الذي في سؤالك.';

describe('a passage that only comes close', () => {
  test('is shown to the asker alone, and the card says so and why', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const card = await ask(discord, NEAR_MISS, { options: { لعضو: id } }).message();
    expect(card.visibleTo).toBe(discord.member.user.id);
    expect(card.data.mentions).toEqual([]);
    expect(card.text).toContain(NEAR_MISS);
    expect(card.text).toContain(`${NO_COUNT}\n${HEDGE}`);
    expect(card.text).toContain('الفقرة ٣ من ٨');
    expect(inPublic(discord)).toEqual([]);
  });

  test('keeps what the card says of it when it is shared', async ({ discord, startBot }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const card = await ask(discord, NEAR_MISS, { options: { لعضو: id } }).message();
    const before = card.text;
    const shared = await discord.people.click(card, 'انشر للجميع').followUp();
    expect(shared.ephemeral).toBe(false);
    expect(before).toContain(HEDGE);
    expect(shared.text).toBe(before);
    expect(shared.pinged).toEqual({ ...NOBODY, users: [id] });
    await expect.poll(() => read(card)).toBe('نُشر الجواب للجميع.');

    const own = await discord.people
      .click(shared, 'السياق', { user: discord.moderator.user })
      .message();
    expect(own.visibleTo).toBe(id);
    expect(own.text).toContain(HEDGE);
    expect(inPublic(discord)).toEqual([shared]);
  });

  test('is followed by two that come less close, each with its own reason, to be shared', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const { people } = discord;
    const card = await ask(discord, NEAR_MISS).message();
    expect(read(card)).toContain('[١ من ٣]');
    await people.click(card, 'التالي').response();
    expect(card.text).toContain(`${OTHER_NAME}\n${HEDGE}`);
    expect(card.text).not.toContain(NO_COUNT);
    expect(card.text).toContain('الفقرة ١ من ٨');
    await bot.stop();

    await startBot();
    await people.click(card, 'السياق').response();
    expect(plain(card)).toContain(PARAGRAPHS[1]?.slice(0, 40));
    await people.click(card, 'التالي').response();
    expect(read(card)).toContain('[٣ من ٣]');
    expect(card.text).toContain('الفقرة ٤ من ٨');
    await people.click(card, 'السابق').response();
    const before = card.text;
    expect(before).toContain('الفقرة ١ من ٨');
    expect(inPublic(discord)).toEqual([]);

    const shared = await people.click(card, 'انشر للجميع').followUp();
    expect(shared.text).toBe(before);
    // Only this passage was shared.
    expect(idsOf(shared, 'التالي')).toEqual([]);
    const own = await people.click(shared, 'السياق', { user: discord.moderator.user }).message();
    expect(own.ephemeral).toBe(true);
    expect(read(own)).toContain('[٢ من ٣]');
    expect(inPublic(discord)).toEqual([shared]);
  });

  test('is shown in whole and with what stands around it, also after a restart', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const card = await ask(discord, NAMELESS).message();
    const excerpt = card.text;
    await discord.people.click(card, 'الفقرة كاملة').response();
    expect(plain(card)).toContain(`\n${PARAGRAPHS[6]}\n`);
    await bot.stop();

    await startBot();
    await discord.people.click(card, 'السياق').response();
    for (const paragraph of PARAGRAPHS.slice(5, 8)) {
      expect(plain(card)).toContain(paragraph.slice(0, 40));
    }
    expect(card.text).toContain(HEDGE);
    expect(idsOf(card, 'انشر للجميع')).toHaveLength(1);
    await discord.people.click(card, 'المقتطف').response();
    expect(card.text).toBe(excerpt);
  });
});

test('an answer says nothing of being only close', async ({ discord, startBot }) => {
  await startBot();
  const answer = await ask(discord, 'كم عنصرا من داعش أسرت كتائب مصراتة؟').message();
  expect(answer.ephemeral).toBe(false);
  expect(answer.text).not.toContain(HEDGE);
});
