import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { composer, enter, messages, test } from './support/page.ts';

async function become(page: Page, persona: 'عضو' | 'مشرف'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'أنت' }).getByRole('radio', { name: persona }).check();
}

async function openDesk(page: Page) {
  await enter(page, '/متابعة');
  await page.keyboard.press('Enter');
  return messages(page, 'مكتب المتابعة');
}

test('a visitor asks as a member and sees it at the desk as a moderator', async ({
  openProgram,
}) => {
  const { page } = await openProgram();
  await become(page, 'مشرف');
  const desk = await openDesk(page);
  await desk.getByRole('button', { name: 'ابدأ الحفظ' }).click();
  await desk.getByRole('button', { name: 'أوقف الحفظ' }).waitFor();
  await desk.getByRole('button', { name: 'أخفِ الرسالة' }).click();

  await become(page, 'عضو');
  await enter(page, '/اسأل كم عدد سكان سرت');
  await messages(page, 'كم عدد سكان سرت');
  await enter(page, '/اسأل السفارة الصينية');
  const answer = await messages(page, 'الفقرة ٨ من ٨');
  await answer.getByRole('button', { name: 'ليس جوابًا' }).click();
  await messages(page, 'شكرًا، سيراه المشرفون.');

  await become(page, 'مشرف');
  const again = await openDesk(page);
  expect(await again.innerText()).toContain('كم عدد سكان سرت');
  expect(await again.innerText()).toContain('قال أعضاء إنها ليست جوابًا');
  await again.locator('summary', { hasText: 'اختر سؤالًا لتراه' }).click();
  await again.getByRole('radio', { name: 'كم عدد سكان سرت' }).check();
  await again.getByRole('button', { name: 'تمّ الاختيار' }).click();
  await messages(page, 'ابحث من جديد');
  await page.getByRole('button', { name: 'تمّ', exact: true }).click();
  await messages(page, 'لا سؤال بلا جواب ينتظر.');
});

test('a visitor plans a paragraph, and posts it before its time', async ({ openProgram }) => {
  const { page } = await openProgram();
  await become(page, 'مشرف');
  await composer(page).focus();
  await page.keyboard.type('/نشر');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'فقرة' }).click();
  await page.keyboard.type('3');
  await page.getByRole('option', { name: /^الفقرة ٣/u }).click();
  await page.getByRole('option', { name: 'متى' }).click();
  await page.keyboard.type('بعد ساعة');
  await page.getByRole('option', { name: /^بعد ساعة: /u }).click();
  await page.keyboard.press('Enter');
  const preview = await messages(page, 'سيُنشر في');
  await preview.getByRole('button', { name: 'جَدوِل النشر' }).click();
  await messages(page, 'وتستطيع هناك أن تلغيه');
  await openDesk(page);
  await page.getByRole('button', { name: /^المجدول/u }).click();
  const desk = await messages(page, 'ما جُدول نشره');
  await desk.locator('summary', { hasText: 'اختر منشورًا لتراه' }).click();
  await desk.getByRole('radio').first().check();
  await desk.getByRole('button', { name: 'تمّ الاختيار' }).click();
  await page.getByRole('button', { name: 'انشره الآن' }).click();
  const posted = page
    .getByRole('article')
    .filter({ hasText: 'الفقرة ٣ من ٨', hasNotText: 'لا يراها غيرك' });
  await posted.waitFor();
});
