import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dayAt } from '../../src/discord/posting/digest-period.ts';
import { knowledgeWith, reportFile } from '../support/folder.ts';
import { composer, enter, hasFocus, messages, test } from './support/page.ts';

async function become(page: Page, persona: 'عضو' | 'مشرف'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'أنت' }).getByRole('radio', { name: persona }).check();
}

async function go(page: Page, channel: string): Promise<void> {
  const channels = page.getByRole('navigation', { name: 'القنوات' });
  await channels.getByRole('button', { name: channel }).click();
}

test('a member finds no command for moderators, a moderator does', async ({ open }) => {
  const page = await open();
  await composer(page).fill('/');
  await page.getByRole('option', { name: '/مساعدة' }).waitFor();
  expect(await page.getByRole('option', { name: '/ملخص' }).count()).toBe(0);
  await become(page, 'مشرف');
  await composer(page).fill('/مل');
  await page.getByRole('option', { name: '/ملخص' }).waitFor();
  expect(await page.getByRole('option').count()).toBe(1);
});

describe('a summary', () => {
  test('is edited and published by keyboard', async ({ open }) => {
    const page = await open();
    await become(page, 'مشرف');
    await enter(page, '/ملخص');
    await page.keyboard.press('Enter');
    const preview = await messages(page, 'معاينة لا يراها غيرك');
    await preview.getByRole('button', { name: 'حرّر' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'تحرير الملخص' });
    const field = form.getByRole('textbox', { name: 'نص الملخص كما سيُنشر' });
    expect((await field.inputValue()).length).toBeGreaterThan(100);
    await field.fill('هذا **ملخصي** <b>أنا</b>');
    await form.getByRole('button', { name: 'إرسال' }).press('Enter');
    await messages(page, 'حرّره هدى');
    expect(await form.count()).toBe(0);
    await preview.getByRole('button', { name: 'انشر' }).click();
    const link = (await messages(page, 'تمّ النشر')).getByRole('button', { name: /عام/u });

    const published = await messages(page, 'هذا **ملخصي** <b>أنا</b>');
    expect(await published.innerText()).not.toContain('لا يراها غيرك');
    await link.click();
    expect(await hasFocus(published)).toBe(true);
  });

  test('stays as it is when the form is cancelled or empty', async ({ open }) => {
    const page = await open();
    await become(page, 'مشرف');
    await enter(page, '/ملخص');
    await page.keyboard.press('Enter');
    const preview = await messages(page, 'معاينة لا يراها غيرك');
    const before = await preview.innerText();
    const edit = preview.getByRole('button', { name: 'حرّر' });
    await edit.click();
    const form = page.getByRole('dialog', { name: 'تحرير الملخص' });
    await form.getByRole('textbox').fill('');
    await form.getByRole('button', { name: 'إرسال' }).click();
    expect(await form.getByRole('alert').innerText()).toBe('هذا الخيار مطلوب');
    await form.getByRole('button', { name: 'إلغاء' }).click();
    await edit.click();
    await form.getByRole('textbox').fill('غيره');
    await page.keyboard.press('Escape');
    expect(await form.count()).toBe(0);
    expect(await preview.innerText()).toBe(before);
    expect(await hasFocus(edit)).toBe(true);
  });

  test('has its sentences chosen by keyboard', async ({ open }) => {
    const page = await open();
    await become(page, 'مشرف');
    await enter(page, '/ملخص');
    await page.keyboard.press('Enter');
    const preview = await messages(page, 'معاينة لا يراها غيرك');
    const opener = preview.locator('summary', { hasText: 'اختر جمل الملخص' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const sentences = preview.getByRole('group', { name: 'اختر جمل الملخص' });
    const options = sentences.getByRole('checkbox', { name: /الفقرة [٠-٩]+ من ٨$/u });
    const count = await options.count();
    expect(count).toBeGreaterThan(5);
    expect(await sentences.getByRole('checkbox').count()).toBe(count);
    const done = preview.getByRole('button', { name: 'تمّ الاختيار' });

    const ticked = sentences.getByRole('checkbox', { checked: true });
    while ((await ticked.count()) > 0) await ticked.first().press('Space');
    expect(await done.isDisabled()).toBe(true);
    await options.nth(1).press('Space');
    await options.nth(0).press('Space');
    const [first = '', second = ''] = await sentences.locator('bdi').allInnerTexts();
    await done.press('Enter');
    await expect.poll(() => ticked.count()).toBe(0);
    expect(await hasFocus(opener)).toBe(true);

    const shown = await preview.innerText();
    for (const sentence of [first, second]) expect(shown).toContain(sentence.replace(/…$/u, ''));
    await page.keyboard.press('Enter');
    expect(await ticked.count()).toBe(2);
    await preview.getByRole('button', { name: 'انشر' }).click();
    await messages(page, 'تمّ النشر');
    const published = await messages(page, first.replace(/…$/u, ''));
    expect(await published.innerText()).toContain('من نص التقرير');
  });

  test('of a day is one card with its reports', async ({ open }) => {
    const day = dayAt(Date.now());
    const file = reportFile('فتح الطريق', 'افتتحت البلدية الطريق الساحلي صباح أمس.', 'انتهى.');
    const dated = file.replace('المصدر', `التاريخ: ${day}\nالمصدر`);
    const page = await open({ knowledge: knowledgeWith({ '1.md': dated }) });
    await become(page, 'مشرف');
    await enter(page, '/ملخص');
    await page.getByRole('option', { name: /^من/u }).click();
    await page.getByRole('option', { name: 'اليوم' }).click();
    await page.keyboard.press('Enter');
    const preview = await messages(page, 'معاينة لا يراها غيرك');
    expect(await preview.getByRole('link', { name: 'المصدر' }).count()).toBe(1);
    await preview.getByRole('button', { name: 'انشر' }).click();
    await messages(page, 'تمّ النشر');
    const published = await messages(page, 'من نصوص التقارير');
    expect(await published.innerText()).toContain('افتتحت البلدية الطريق الساحلي صباح أمس.');
  });

  test('takes a length and a channel that are offered', async ({ open }) => {
    const page = await open();
    await become(page, 'مشرف');
    await enter(page, '/ملخص');
    await page.getByRole('option', { name: 'طول' }).click();
    await page.getByRole('option', { name: 'قصير' }).click();
    await page.getByRole('option', { name: 'قناة' }).click();
    await page.getByRole('option', { name: 'الأخبار' }).click();
    await page.keyboard.press('Enter');
    const preview = await messages(page, 'سيُنشر الملخص في #الأخبار');
    await preview.getByRole('button', { name: 'انشر' }).click();
    await (await messages(page, 'تمّ النشر'))
      .getByRole('button', { name: 'انشره للمتابعين' })
      .click();
    await messages(page, 'وصل المنشور إلى القنوات المتابِعة.');
    await go(page, 'الأخبار');
    await messages(page, 'من نص التقرير');
  });
});

test('where the bot may not write, it answers and posts nothing', async ({ open }) => {
  const page = await open();
  await become(page, 'مشرف');
  await go(page, 'بلا-بوت');
  await enter(page, '/اسأل السفارة الصينية');
  await messages(page, 'الفقرة ٨ من ٨');
  await enter(page, '/ملخص');
  await page.keyboard.press('Enter');
  const refusal = await messages(page, 'لم يُنشر شيء');
  expect(await refusal.innerText()).toContain('أحتاج أنا (البوت) إلى صلاحية «إرسال الرسائل»');
});

test('where a member may not write, nothing can be typed, and a moderator may', async ({
  open,
}) => {
  const page = await open();
  await go(page, 'الأخبار');
  await expect.poll(() => composer(page).isDisabled()).toBe(true);
  await become(page, 'مشرف');
  await expect.poll(() => composer(page).isDisabled()).toBe(false);
});

test('where a member may not write, what they search is for them alone', async ({ open }) => {
  const page = await open();
  await go(page, 'الأخبار');
  await become(page, 'مشرف');
  await enter(page, 'السفارة الصينية');
  const said = await messages(page, 'السفارة الصينية');
  await become(page, 'عضو');
  await said.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'ابحث في التقرير' }).click();
  const answer = await messages(page, 'الفقرة ٨ من ٨');
  await answer.getByRole('button', { name: 'انشر للجميع' }).click();
  await messages(page, 'لا تستطيع الكتابة في هذه القناة');
  await become(page, 'مشرف');
  await expect.poll(() => page.getByRole('article').count()).toBe(1);
});
