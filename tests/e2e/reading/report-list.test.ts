import { describe, expect } from 'vitest';
import { test } from '../support/bot.ts';
import { idsOf, NOBODY, read } from '../support/reading.ts';
import { folderOf } from '../support/reports.ts';

const GONE = 'لم يعد هذا التقرير عندي';

describe('/التقارير', () => {
  test.for([1, 2, 5])('with %i reports has one page', async (reports, { discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: folderOf(reports) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    expect(idsOf(list, 'اقرأ')).toHaveLength(reports);
    expect(read(list)).not.toMatch(/الصفحة|التالي/u);
  });

  test('«اقرأ» opens each report for the reader alone, and the list stays', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: folderOf(6) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    const opened: string[] = [];
    for (const id of idsOf(list, 'اقرأ')) {
      const page = await discord.people.click(list, id).message();
      expect(page.visibleTo).toBe(discord.member.user.id);
      opened.push(page.text.split('\n')[0] ?? '');
    }
    expect(opened).toEqual([6, 5, 4, 3, 2].map((nth) => `### نشرة الأخبار ${nth}`));
    expect(list.revisions).toEqual([]);
  });

  test('of titles as long and strange as can be is still a message', async ({
    discord,
    startBot,
  }) => {
    const title = `<@${discord.moderator.user.id}> @everyone ${'**[نص](http://x.y)** '.repeat(60)}`;
    await startBot({ KNOWLEDGE_DIR: folderOf(10, () => title) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    expect(idsOf(list, 'اقرأ')).toHaveLength(5);
    expect(list.data.mentions).toEqual([]);
    expect(list.pinged).toEqual(NOBODY);
    expect(list.text).not.toMatch(/(?<!\\)<@/u);
  });

  test('of before: a report that is gone cannot be read, a page that is gone is the last', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot({ KNOWLEDGE_DIR: folderOf(40) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    await bot.stop();
    await startBot({ KNOWLEDGE_DIR: folderOf(3) });

    const [id = ''] = idsOf(list, 'اقرأ');
    const answer = await discord.people.click(list, id).message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain(GONE);
    expect(list.revisions).toEqual([]);

    await discord.people.click(list, 'التالي').response();
    expect(idsOf(list, 'اقرأ')).toHaveLength(3);
    expect(list.text).toContain('نشرة الأخبار 3');
  });
});
