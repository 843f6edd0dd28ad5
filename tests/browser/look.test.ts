import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { folderWith, reportFile } from '../support/folder.ts';
import { composer, enter, messages, test } from './support/page.ts';

const PHONE = { width: 390, height: 800 };

const AXE = `axe.run().then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, ...nodes.map(({ failureSummary }) => failureSummary)]))`;

/** @returns what axe-core finds wrong with the page as it is */
async function breaches(page: Page): Promise<unknown> {
  await page.evaluate(source);
  return page.evaluate(AXE);
}

/** Whether one would have to scroll sideways to read all of an element. */
function isTooWide(page: Page, selector: string): Promise<unknown> {
  const element = `document.querySelector(${JSON.stringify(selector)})`;
  return page.evaluate(`${element}.scrollWidth > ${element}.clientWidth`);
}

describe.each(['dark', 'light'] as const)('%s', (colorScheme) => {
  describe.each([
    ['a desk', { width: 1200, height: 800 }],
    ['a phone', PHONE],
  ])('on %s', (_, viewport) => {
    test('nothing hinders anybody, and nothing has to be scrolled sideways', async ({ open }) => {
      const page = await open({ context: { colorScheme, viewport } });
      expect(await breaches(page)).toEqual([]);
      await page.keyboard.type('/');
      await page.getByRole('listbox').waitFor();
      expect(await breaches(page)).toEqual([]);
      await composer(page).fill('');
      await enter(page, '/اسأل داعش');
      await messages(page, '١ من ٥');
      await enter(page, '/اسأل من هو رئيس فرنسا');
      await messages(page, 'لا يراها غيرك');
      await page.getByRole('button', { name: 'لماذا؟' }).last().click();
      await page.getByRole('region', { name: 'لماذا هذا الجواب' }).waitFor();
      expect(await breaches(page)).toEqual([]);
      await composer(page).focus();
      await page.keyboard.type('/اسأل السفارة');
      await page.getByRole('option').first().waitFor();
      expect(await breaches(page)).toEqual([]);
      expect(await isTooWide(page, 'html')).toBe(false);
      expect(await isTooWide(page, '[role=log]')).toBe(false);
    });
  });
});

test('a form hinders nobody, and the page behind it waits', async ({ open }) => {
  const page = await open();
  await page.getByRole('radio', { name: 'مشرف' }).check();
  await enter(page, '/ملخص');
  await page.keyboard.press('Enter');
  await (await messages(page, 'معاينة')).getByRole('button', { name: 'حرّر' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'إرسال' }).click({ trial: true });
});

test('the sentences to choose from hinder nobody', async ({ open }) => {
  const page = await open();
  await page.getByRole('radio', { name: 'مشرف' }).check();
  await enter(page, '/ملخص');
  await page.keyboard.press('Enter');
  await (await messages(page, 'معاينة')).getByText('اختر جمل الملخص').click();
  await page.getByRole('checkbox').first().waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'تمّ الاختيار' }).click({ trial: true });
  expect(await isTooWide(page, '[role=log]')).toBe(false);
});

test('neither a menu nor a channel in which one may not write hinders anybody', async ({
  open,
}) => {
  const page = await open();
  await composer(page).fill('صباح الخير');
  await page.keyboard.press('Enter');
  await (await messages(page, 'صباح الخير')).click({ button: 'right' });
  await page.getByRole('menuitem').waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'الأخبار' }).click();
  expect(await breaches(page)).toEqual([]);
});

test('the page is Arabic, from right to left, in a font of its own', async ({ open }) => {
  const page = await open();
  expect(await page.evaluate('[document.documentElement.lang, document.dir]')).toEqual([
    'ar',
    'rtl',
  ]);
  const loaded =
    '[...document.fonts].flatMap(({ status, family }) => status === "loaded" ? family : [])';
  await expect.poll(() => page.evaluate(loaded)).toContain('Noto Sans Arabic Variable');
});

describe('markup is text', () => {
  const HOSTILE = '<img src=x onerror=document.title=1> <script>document.title=2</script> **غليظ**';

  test('in a report', async ({ open }) => {
    const knowledge = folderWith({
      '1.md': reportFile(`عنوان <b>غليظ</b> ${HOSTILE}`, `وصلت القافلة إلى الواحة ${HOSTILE} <@1>`),
    });
    const page = await open({ knowledge });
    await enter(page, '/اسأل القافلة');
    const answer = await messages(page, '<script>document.title=2</script>');
    expect(await answer.innerText()).toContain('**غليظ** <@1>');
    expect(await page.locator('article img, article script, article b').count()).toBe(0);
    expect(await page.title()).toMatch(/^زاجل/u);
  });

  test('in a question and in a message', async ({ open }) => {
    const page = await open();
    await enter(page, `/اسأل السفارة الصينية ${HOSTILE}`);
    await messages(page, HOSTILE);
    await composer(page).fill(HOSTILE);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await messages(page, HOSTILE)).count()).toBe(2);
    expect(
      await page
        .locator('article img, article script, article strong')
        .filter({ hasText: 'غليظ' })
        .count(),
    ).toBe(0);
    expect(await page.title()).toMatch(/^زاجل/u);
  });
});
