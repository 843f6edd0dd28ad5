import { describe, expect } from 'vitest';
import { folderWith, reportFile } from '../../support/folder.ts';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { idsOf, inPublic, plain, read } from '../support/reading.ts';
import { PARAGRAPHS } from '../support/reports.ts';

describe('an answer of several passages', () => {
  test('is walked through, also after the bot restarts', async ({ discord, spawnBot }) => {
    const bot = await spawnBot();
    const answer = await ask(discord, 'داعش').message();
    const first = answer.text;
    expect(read(answer)).toContain('[١ من ٥]');
    expect(() => discord.people.click(answer, 'السابق')).toThrow('disabled');

    await discord.people.click(answer, 'التالي').response();
    expect(read(answer)).toContain('[٢ من ٥]');
    expect(answer.text).not.toBe(first);
    expect(answer.text).toContain('داعش');

    await bot.stop();
    await spawnBot();
    for (const rank of ['٣', '٤', '٥']) {
      await discord.people.click(answer, 'التالي').response();
      expect(read(answer)).toContain(`[${rank} من ٥]`);
    }
    expect(() => discord.people.click(answer, 'التالي')).toThrow('disabled');
    for (const _ of ['٤', '٣', '٢', '١']) await discord.people.click(answer, 'السابق').response();
    expect(answer.text).toBe(first);
    expect(inPublic(discord)).toEqual([answer]);
  });

  test('shows each of its passages once', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'داعش').message();
    const places = [answer.text.match(/الفقرة . من ٨/u)?.[0]];
    for (let press = 0; press < 4; press++) {
      await discord.people.click(answer, 'التالي').response();
      places.push(answer.text.match(/الفقرة . من ٨/u)?.[0]);
    }
    expect(new Set(places).size).toBe(5);
  });
});

describe('more of the passage', () => {
  test('«الفقرة كاملة» shows all of the paragraph, «المقتطف» goes back', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية').message();
    const excerpt = answer.text;
    expect(plain(answer)).not.toContain(PARAGRAPHS[7]);

    await discord.people.click(answer, 'الفقرة كاملة').response();
    expect(plain(answer)).toContain(`\n${PARAGRAPHS[7]}\n`);
    expect(answer.text).toContain('**السفارة**');
    expect(answer.text).toContain('السفارة الصينية');
    expect(idsOf(answer, 'الفقرة كاملة')).toEqual([]);

    await discord.people.click(answer, 'المقتطف').response();
    expect(answer.text).toBe(excerpt);
  });

  test('«السياق» shows the paragraphs around it, also after the bot restarts', async ({
    discord,
    spawnBot,
  }) => {
    const bot = await spawnBot();
    const answer = await ask(discord, 'كتائب مصراتة').message();
    expect(answer.text).toContain('الفقرة ٣ من ٨');
    await bot.stop();
    await spawnBot();

    await discord.people.click(answer, 'السياق').response();
    const text = plain(answer);
    const starts = PARAGRAPHS.slice(0, 5).map((paragraph) => text.indexOf(paragraph.slice(0, 40)));
    expect(starts.map((at) => at >= 0)).toEqual([false, true, true, true, false]);
    expect(starts.slice(1, 4)).toEqual(starts.slice(1, 4).sort((a, b) => a - b));
    expect(answer.text).toContain('الفقرة ٣ من ٨');
    await discord.people.click(answer, 'المقتطف').response();
    expect(plain(answer)).not.toContain(PARAGRAPHS[1]?.slice(0, 40));
  });

  test('very long paragraphs are cut, and the card is still sent', async ({
    discord,
    startBot,
  }) => {
    const long = (word: string) => `${`*${word}* وصلت القافلة. `.repeat(200)}النهاية`;
    const KNOWLEDGE_DIR = folderWith({
      '1.md': reportFile('عنوان', long('أولى'), long('ثانية'), long('ثالثة')),
    });
    await startBot({ KNOWLEDGE_DIR });
    const answer = await ask(discord, 'القافلة الثانية').message();
    for (const label of ['الفقرة كاملة', 'السياق']) {
      await discord.people.click(answer, label).response();
      expect(answer.text).toContain('…');
    }
    expect(plain(answer)).toMatch(/أولى.*ثانية.*ثالثة/su);
  });
});

describe('pressed by somebody else', () => {
  test.for([
    ['التالي', 'داعش'],
    ['الفقرة كاملة', 'السفارة الصينية'],
    ['السياق', 'كتائب مصراتة'],
  ] as const)(
    '«%s» answers them alone, and leaves the card',
    async ([label, question], { discord, startBot }) => {
      await startBot();
      const { people, moderator } = discord;
      const card = await ask(discord, question).message();
      const own = await people.click(card, label, moderator).message();

      expect(own).not.toBe(card);
      expect(own.visibleTo).toBe(moderator.user.id);
      expect(own.text).toContain(`${question}`);
      expect(own.text).not.toBe(card.text);

      await people.click(own, label === 'السياق' ? 'المقتطف' : 'السياق', moderator).response();
      expect(own.revisions).toHaveLength(1);
      expect(card.revisions).toEqual([]);
    },
  );
});
