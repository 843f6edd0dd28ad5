import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ask, press, rewrite, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { inPublic, plain, posted, previewed, published, read, texts } from '../support/reading.ts';
import { folderOf, PARAGRAPHS } from '../support/reports.ts';

const REPORT = 'zajelnews-12935.md';

/** @returns a folder of 40 reports, of which that of the project is the newest */
function fortyReports(): string {
  const folder = folderOf(39);
  copyFileSync(join('knowledge', REPORT), join(folder, REPORT));
  return folder;
}

test('the buttons of every card work after the bot restarts', async ({ discord, spawnBot }) => {
  const { people } = discord;
  const KNOWLEDGE_DIR = fortyReports();
  const bot = await spawnBot({ KNOWLEDGE_DIR });

  const answer = await ask(discord, 'داعش').message();
  const first = answer.text;
  expect(read(answer)).toContain('[١ من ٥]');
  expect(() => people.click(answer, 'السابق')).toThrow('disabled');
  await people.click(answer, 'التالي').response();
  expect(read(answer)).toContain('[٢ من ٥]');
  expect(answer.text).not.toBe(first);
  expect(answer.text).toContain('داعش');

  const excerpt = await ask(discord, 'كتائب مصراتة').message();
  expect(excerpt.text).toContain('الفقرة ٣ من ٨');

  const page = await people.useCommand({ name: 'التقرير' }).message();
  expect(page.ephemeral).toBe(true);
  expect(read(page)).toContain('أعلن المتحدث باسم غرفة عمليات');
  expect(() => people.click(page, 'السابق')).toThrow();

  const list = await people.useCommand({ name: 'التقارير' }).message();
  const listed = () => [...list.text.matchAll(/نشرة الأخبار (\d+)/gu)].map(([, nth]) => nth);
  expect(list.visibleTo).toBe(discord.member.user.id);
  expect(list.text).toContain('الصفحة ١ من ٨');
  expect(listed()).toEqual(['39', '38', '37', '36']);
  expect(list.text).toContain('عدد الفقرات: ٢');
  expect(() => people.click(list, 'السابق')).toThrow('disabled');

  const edited = await summarise(discord).message();
  await (await rewrite(discord, edited, 'نص جديد')).response();
  const preview = await summarise(discord, { طول: 'short' }).message();
  const summary = previewed(preview);

  await bot.stop();
  await spawnBot({ KNOWLEDGE_DIR });

  for (const rank of ['٣', '٤', '٥']) {
    await people.click(answer, 'التالي').response();
    expect(read(answer)).toContain(`[${rank} من ٥]`);
  }
  expect(() => people.click(answer, 'التالي')).toThrow('disabled');
  for (const _ of ['٤', '٣', '٢', '١']) await people.click(answer, 'السابق').response();
  expect(answer.text).toBe(first);

  await people.click(excerpt, 'السياق').response();
  const text = plain(excerpt);
  const starts = PARAGRAPHS.slice(0, 5).map((paragraph) => text.indexOf(paragraph.slice(0, 40)));
  expect(starts.map((at) => at >= 0)).toEqual([false, true, true, true, false]);
  expect(starts.slice(1, 4)).toEqual(starts.slice(1, 4).sort((a, b) => a - b));
  expect(excerpt.text).toContain('الفقرة ٣ من ٨');
  await people.click(excerpt, 'المقتطف').response();
  expect(plain(excerpt)).not.toContain(PARAGRAPHS[1]?.slice(0, 40));
  expect(inPublic(discord)).toEqual([answer, excerpt]);

  await people.click(page, 'التالي').response();
  expect(read(page)).toContain('الصفحة ٢ من');
  expect(read(page)).not.toContain('أعلن المتحدث باسم غرفة عمليات');
  await people.click(page, 'السابق').response();
  expect(read(page)).toContain('أعلن المتحدث باسم غرفة عمليات');

  for (let at = 2; at <= 8; at++) await people.click(list, 'التالي').response();
  expect(list.text).toContain('الصفحة ٨ من ٨');
  expect(listed()).toEqual(['5', '4', '3', '2', '1']);
  expect(() => people.click(list, 'التالي')).toThrow('disabled');
  await people.click(list, 'السابق').response();
  expect(listed()).toEqual(['10', '9', '8', '7', '6']);

  await published(press(discord, preview, 'انشر'), preview);
  await published(press(discord, edited, 'انشر'), edited);
  const summaries = posted(discord.channel).slice(2);
  expect(summaries.map((card) => texts(card).slice(1))).toEqual([
    [summary, '-# من نص التقرير'],
    ['نص جديد', '-# حرّره Moderator'],
  ]);
});
