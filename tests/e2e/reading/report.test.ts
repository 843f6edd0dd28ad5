import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { forge } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { texts } from '../support/reading.ts';
import { folderOf, key } from '../support/reports.ts';
import { unknownButton } from '../support/sentences.ts';

test('a page out of range is the nearest there is', async ({ discord, startBot }) => {
  await startBot();
  const page = await discord.people.useCommand({ name: 'التقرير' }).message();
  const first = texts(page);
  await forge(discord, page, `page:${key}:999`).response();
  expect(page.text).toContain('وأفاد البيان بأن السفارة ستظل مغلقة');
  await forge(discord, page, `page:${key}:0`).response();
  expect(texts(page)).toEqual(first);

  const before = page.data;
  for (const part of ['-1', '1.5', '٢', '', '9999999']) {
    const answer = await forge(discord, page, `page:${key}:${part}`).message();
    expect(answer).not.toBe(page);
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toBe(unknownButton);
  }
  expect(page.data).toEqual(before);
});

describe('/التقرير among several reports', () => {
  test('opens the newest, or the one that is picked', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: folderOf(40) });
    const newest = await discord.people.useCommand({ name: 'التقرير' }).message();
    expect(newest.text).toContain('### نشرة الأخبار 40\n');

    const typing = { options: { تقرير: 'الأخبار 7' }, focused: 'تقرير' };
    const choices = await discord.people.autocomplete({ name: 'التقرير', ...typing }).choices();
    expect(choices.map(({ name }) => name)).toEqual(['نشرة الأخبار 7']);
    const options = { تقرير: String(choices[0]?.value) };
    const chosen = await discord.people.useCommand({ name: 'التقرير', options }).message();
    expect(chosen.visibleTo).toBe(discord.member.user.id);
    expect(chosen.text).toContain('### نشرة الأخبار 7\n');
    expect(chosen.text).toContain('خاتمة النشرة 7');
  });

  test('turns the pages of the one that is picked', async ({ discord, startBot }) => {
    const long = (word: string) =>
      Array.from({ length: 60 }, (_, at) => `${word} ${at} `.repeat(9));
    const KNOWLEDGE_DIR = knowledgeWith({
      '1.md': reportFile('أول', ...long('شمال')),
      '2.md': reportFile('ثان', ...long('جنوب')),
    });
    await startBot({ KNOWLEDGE_DIR });
    const options = { تقرير: 'أول' };
    const page = await discord.people.useCommand({ name: 'التقرير', options }).message();
    await discord.people.click(page, 'التالي').response();
    expect(page.text).toContain('الصفحة ٢ من');
    expect(page.text).toContain('شمال');
    expect(page.text).not.toContain('جنوب');
  });
});
