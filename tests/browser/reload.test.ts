import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folderWith, reportFile } from '../support/folder.ts';
import { composer, enter, messages, test } from './support/page.ts';

const HARBOUR = reportFile('المرفأ', 'أعلن الوزير أن القافلة وصلت إلى المرفأ ظهرًا', 'انتهى الخبر');
const MARKET = reportFile('السوق', 'أعلنت البلدية أن السوق القديم افتُتح بعد ترميمه', 'تمّ الخبر');

test('a new paragraph is answered at the next question, and the page says that it was read', async ({
  openProgram,
}) => {
  const knowledge = folderWith({ '1.md': HARBOUR });
  const { page } = await openProgram({ knowledge });
  await enter(page, '/اسأل السوق القديم');
  const silent = await messages(page, 'لم أجد');
  await silent.getByRole('button', { name: 'لماذا؟' }).click();
  const why = silent.getByRole('region', { name: 'لماذا هذا الجواب' });
  await why.getByText('لا ترد في التقارير').first().waitFor();
  const welcome = page.getByRole('region', { name: 'أهلًا بك في #عام!' });
  await welcome.getByRole('button', { name: 'ماذا أعلن الوزير؟' }).waitFor();

  writeFileSync(join(knowledge, '1.md'), MARKET);
  const news = page.getByRole('status').filter({ hasText: 'قُرئت التقارير من جديد' });
  await news.waitFor();
  await welcome.getByRole('button', { name: 'ماذا أعلنت البلدية؟' }).waitFor();
  expect(await welcome.getByRole('button').count()).toBe(1);
  await expect.poll(() => why.getByText('لا ترد في التقارير').count()).toBe(0);
  await enter(page, '/اسأل السوق القديم');
  await messages(page, 'بعد ترميمه');
});

test('a broken folder is named with what to mend, until it is mended; the bot goes on', async ({
  openProgram,
}) => {
  const knowledge = folderWith({ '1.md': HARBOUR });
  const { page } = await openProgram({ knowledge });
  const broken = MARKET.replace('المصدر: ', 'المصدر ');
  writeFileSync(join(knowledge, '2.md'), broken);
  const news = page.getByRole('status').filter({ hasText: 'في مجلد التقارير ما يجب إصلاحه' });
  await news.waitFor();
  const place = `${join(knowledge, '2.md')}:${broken.split('\n').length}: `;
  expect(await news.innerText()).toContain(place);
  await page.reload();
  await news.waitFor();
  await enter(page, '/اسأل القافلة');
  await messages(page, 'ظهرًا');

  writeFileSync(join(knowledge, '2.md'), MARKET);
  await page.getByRole('status').filter({ hasText: 'قُرئت التقارير من جديد' }).waitFor();
  expect(await news.count()).toBe(0);
  await enter(page, '/اسأل السوق القديم');
  await messages(page, 'بعد ترميمه');
});

test('when one report becomes two, the menu offers to choose one, and no more when it is gone', async ({
  openProgram,
}) => {
  const knowledge = folderWith({ '1.md': HARBOUR });
  const { page } = await openProgram({ knowledge });
  const options = page.getByRole('listbox', { name: 'الخيارات' }).getByRole('option');
  await page.keyboard.type('/اسأل القافلة');
  await page.keyboard.press('Tab');
  await options.first().waitFor();
  expect(await options.filter({ hasText: 'تقرير' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  writeFileSync(join(knowledge, '2.md'), MARKET);
  const news = page.getByRole('status').filter({ hasText: 'قُرئت التقارير من جديد' });
  await news.waitFor();
  await page.keyboard.type('/اسأل القافلة');
  await page.keyboard.press('Tab');
  await options.filter({ hasText: 'تقرير' }).click();
  await page.getByRole('option', { name: 'السوق' }).click();
  await page.keyboard.press('Enter');
  await messages(page, 'لم أجد');

  rmSync(join(knowledge, '2.md'));
  const ask = page.getByRole('option', { name: '/اسأل' });
  // A menu that is open shows what was registered when it opened.
  await expect
    .poll(async () => {
      await composer(page).fill('');
      await composer(page).fill('/اسأل');
      return ask.locator('.takes').allInnerTexts();
    })
    .not.toContain('تقرير');
});
