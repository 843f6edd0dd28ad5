import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { folderWith, reportFile } from '../support/folder.ts';
import { composer, enter, hasFocus, messages, test } from './support/page.ts';

const WHY = 'لماذا؟';
const ANSWERED = '/اسأل كم عنصرًا أسرت كتائب مصراتة؟';

/** Asks, and then why. @returns the answer and what tells why */
async function why(page: Page, typed: string, text: string): Promise<[Locator, Locator]> {
  await enter(page, typed);
  const answer = await messages(page, text);
  await answer.getByRole('button', { name: WHY }).click();
  const region = answer.getByRole('region', { name: 'لماذا هذا الجواب' });
  await region.waitFor();
  return [answer, region];
}

describe('an answer is explained', () => {
  test('of an answer: words, passages, likelihood, and that nothing held it back', async ({
    open,
  }) => {
    const page = await open();
    const [, region] = await why(page, ANSWERED, '15 عنصرا');
    const shown = await region.innerText();
    expect(shown).toMatch(/أسرت[\s\S]*هي نفسها/u);
    expect(shown).toContain('لا شيء يمنعها');
    expect(shown).toMatch(/ويكفي لجواب ٥٠/u);
    expect(
      await region
        .getByRole('listitem')
        .filter({ hasText: /^الفقرة ٣/u })
        .count(),
    ).toBe(1);
    const row = region.getByRole('row').filter({ hasText: 'نصيب ما فيها من السؤال' });
    expect(await row.getByRole('cell').count()).toBe(3);
  });

  test('of what only comes close: what holds it back, as the card says it', async ({ open }) => {
    const page = await open();
    const [answer, region] = await why(page, '/اسأل قداش دبابة عند كتائب مصراتة؟', 'لا أجد جوابًا');
    const because = 'لا يذكر التقرير عدد ما تسأل عنه.';
    expect(await answer.innerText()).toContain(because);
    expect(await region.innerText()).toContain(`${because} otherThingCounted`);
  });

  test('of a refusal: which words no report holds', async ({ open }) => {
    const page = await open();
    const [, region] = await why(page, '/اسأل من فاز بالدوري الإنجليزي', 'لم أجد');
    expect(await region.innerText()).toMatch(/بالدوري[\s\S]*لا ترد في التقارير/u);
    expect(await region.innerText()).toContain('لا فقرة فيها كلمة من السؤال');
  });

  test('of another reading: which', async ({ open }) => {
    const page = await open();
    const [, region] = await why(page, '/اسأل el sefara el seneya', 'الفقرة ٨ من ٨');
    expect(await region.innerText()).toContain('فقُرئ هكذا: السفارة الصينية');
  });

  test('of one report, when one was asked', async ({ open }) => {
    const knowledge = folderWith({
      '1.md': reportFile('المرفأ', 'وصلت القافلة إلى المرفأ', 'انتهى الخبر'),
      '2.md': reportFile('السوق', 'وصلت القافلة إلى السوق', 'تمّ الخبر'),
    });
    const page = await open({ knowledge });
    for (const [question, text, shown] of [
      ['القافلة', 'الفقرة ١ من ٢', 'المرفأ'],
      ['السوق', 'لم أجد', 'لا فقرة فيها كلمة من السؤال'],
    ] as const) {
      await composer(page).focus();
      await page.keyboard.type(`/اسأل ${question}`);
      await page.keyboard.press('Tab');
      await page.getByRole('option', { name: 'تقرير' }).click();
      await page.keyboard.type('1');
      await page.keyboard.press('Enter');
      const card = await messages(page, text);
      await card.getByRole('button', { name: WHY }).click();
      const region = card.getByRole('region', { name: 'لماذا هذا الجواب' });
      await region.waitFor();
      expect(await region.innerText()).toContain(shown);
      expect(await region.getByRole('listitem').filter({ hasText: '— السوق' }).count()).toBe(0);
    }
  });
});

test('it is opened, read and closed by keyboard', async ({ open }) => {
  const page = await open();
  await enter(page, ANSWERED);
  const answer = await messages(page, '15 عنصرا');
  const button = answer.getByRole('button', { name: WHY });
  const region = page.getByRole('region', { name: 'لماذا هذا الجواب' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(region)).toBe(true);
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await region.count()).toBe(0);
  expect(await hasFocus(button)).toBe(true);

  await page.keyboard.press('Space');
  await expect.poll(() => hasFocus(region)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await hasFocus(region.getByRole('button', { name: 'أغلق' }))).toBe(true);
  await page.keyboard.press('Enter');
  expect(await region.count()).toBe(0);
  expect(await hasFocus(button)).toBe(true);
});

test('one at a time is open', async ({ open }) => {
  const page = await open();
  await why(page, ANSWERED, '15 عنصرا');
  await composer(page).focus();
  const [second] = await why(page, '/اسأل el sefara el seneya', 'الفقرة ٨ من ٨');
  const regions = page.getByRole('region', { name: 'لماذا هذا الجواب' });
  expect(await regions.count()).toBe(1);
  expect(await second.getByRole('region').count()).toBe(1);
});

test('it can be asked of answers only', async ({ open }) => {
  const page = await open();
  await enter(page, '/مساعدة');
  await page.keyboard.press('Enter');
  await enter(page, '/اسأل شكرا');
  await messages(page, 'العفو');
  expect(await page.getByRole('button', { name: WHY }).count()).toBe(0);
});
