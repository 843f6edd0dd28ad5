import { describe, expect } from 'vitest';
import { composer, enter, hasFocus, messages, test } from './support/page.ts';

const PRIVATE = 'لا يراها غيرك';

describe('an answer', () => {
  test('of several passages is walked through, and the keyboard stays where it is', async ({
    open,
  }) => {
    const page = await open();
    await enter(page, '/اسأل داعش');
    const answer = await messages(page, '١ من ٥');
    expect(await answer.getByRole('button', { name: 'السابق' }).isDisabled()).toBe(true);
    await answer.getByRole('button', { name: 'التالي' }).focus();
    for (const place of ['٢', '٣', '٤']) {
      await page.keyboard.press('Enter');
      await messages(page, `${place} من ٥`);
    }
    expect(await page.locator(':focus').innerText()).toBe('التالي');
    expect(await page.getByRole('article').count()).toBe(1);
  });

  test('is shown in whole and taken back', async ({ open }) => {
    const page = await open();
    await enter(page, '/اسأل السفارة الصينية');
    const answer = await messages(page, 'الفقرة ٨ من ٨');
    await answer.getByRole('button', { name: 'الفقرة كاملة' }).click();
    await answer.getByRole('button', { name: 'المقتطف' }).waitFor();
    await answer.getByRole('button', { name: 'احذف' }).click();
    await expect.poll(() => answer.count()).toBe(0);
  });

  test('for oneself says so, is shared, and is put away', async ({ open }) => {
    const page = await open();
    await page.keyboard.type('/اسأل السفارة الصينية');
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'خاص' }).click();
    await page.getByRole('option', { name: 'نعم' }).click();
    await page.keyboard.press('Enter');
    const own = await messages(page, PRIVATE);
    await page.getByRole('radio', { name: 'مشرف' }).check();
    await expect.poll(() => page.getByRole('article').count()).toBe(0);
    await page.getByRole('radio', { name: 'عضو' }).check();

    await own.getByRole('button', { name: 'انشر للجميع' }).click();
    await messages(page, 'نُشر الجواب للجميع.');
    const [shared] = await page.getByRole('article').filter({ hasNotText: PRIVATE }).all();
    expect(await shared?.innerText()).toContain('الفقرة ٨ من ٨');
    expect(await shared?.innerText()).toContain('لا يمكن عرض الرسالة الأصلية');
    await own.getByRole('button', { name: 'أخفِ الرسالة' }).click();
    await expect.poll(() => own.count()).toBe(0);
    await page.reload();
    await messages(page, 'الفقرة ٨ من ٨');
    expect(await own.count()).toBe(0);
  });

  test('for a member is marked for that member', async ({ open }) => {
    const page = await open();
    await page.keyboard.type('/اسأل السفارة الصينية');
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'لعضو' }).click();
    await page.keyboard.type('هدى');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const answer = await messages(page, 'إجابة لـ @هدى');
    expect(await answer.getAttribute('class')).not.toContain('for-me');
    await page.getByRole('radio', { name: 'مشرف' }).check();
    await expect.poll(() => answer.getAttribute('class')).toContain('for-me');
  });
});

test('what only comes close is for the asker, with why', async ({ open }) => {
  const page = await open();
  await enter(page, '/اسأل قداش دبابة عند كتائب مصراتة؟');
  const closest = await messages(page, 'لا أجد جوابًا صريحًا؛ أقرب ما في التقرير:');
  expect(await closest.innerText()).toContain(PRIVATE);
  expect(await closest.getByRole('button', { name: 'انشر للجميع' }).count()).toBe(1);
});

test('where there is nothing, questions that the report answers are buttons', async ({ open }) => {
  const page = await open();
  await enter(page, '/اسأل من فاز بكأس العالم؟');
  const silent = await messages(page, 'لم أجد في ما لديّ من تقارير');
  expect(await silent.innerText()).toContain(PRIVATE);
  const example = silent.getByRole('button', { name: /؟$/u }).first();
  const question = (await example.innerText()).trim();
  await example.click();
  const answered = await messages(page, question);
  await expect.poll(() => answered.count()).toBe(2);
  expect(await answered.last().innerText()).toContain(PRIVATE);
});

describe('the commands for a message', () => {
  test.for(['ContextMenu', 'Shift+F10', 'Enter'])('are asked for by %s', async (key, { open }) => {
    const page = await open();
    await composer(page).fill('ماذا عن السفارة الصينية؟');
    await page.keyboard.press('Enter');
    const said = await messages(page, 'ماذا عن السفارة الصينية؟');
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(said)).toBe(true);
    await page.keyboard.press(key);
    const item = page.getByRole('menu').getByRole('menuitem', { name: 'ابحث في التقرير' });
    await item.waitFor();
    await page.keyboard.press('Enter');
    const answer = await messages(page, 'الفقرة ٨ من ٨');
    expect(await answer.innerText()).toContain(PRIVATE);
    await answer.getByRole('link', { name: 'الرسالة' }).click();
    expect(await hasFocus(said)).toBe(true);
  });

  test('are asked for by the right button, and Escape gives them up', async ({ open }) => {
    const page = await open();
    await composer(page).fill('السفارة الصينية');
    await page.keyboard.press('Enter');
    const said = await messages(page, 'السفارة الصينية');
    await said.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'ابحث في التقرير' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await said.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'ابحث في التقرير' }).click();
    await messages(page, 'الفقرة ٨ من ٨');
  });

  test('are asked for by a long press', async ({ open }) => {
    const page = await open({
      context: { hasTouch: true, viewport: { width: 390, height: 800 } },
    });
    await composer(page).fill('السفارة الصينية');
    await page.keyboard.press('Enter');
    const said = await messages(page, 'السفارة الصينية');
    const box = await said.boundingBox();
    const touch = await page.context().newCDPSession(page);
    const touchPoints = [{ x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 20 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await page.getByRole('menuitem', { name: 'ابحث في التقرير' }).waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menuitem', { name: 'ابحث في التقرير' }).tap();
    await messages(page, 'الفقرة ٨ من ٨');
  });
});
