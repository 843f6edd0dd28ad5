import { describe, expect } from 'vitest';
import { composer, messages, test } from './support/page.ts';

const QUESTION = 'كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟';
const SOURCE = 'اقرأ التقرير في مصدره';

describe('a question is asked', () => {
  test('by keyboard alone, from the page as it opens', async ({ open }) => {
    const page = await open();
    await page.keyboard.type('/');
    const options = page.getByRole('listbox').getByRole('option');
    await expect.poll(() => options.count()).toBeGreaterThan(3);
    await page.keyboard.type('اسأل');
    await expect.poll(() => options.count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.type(QUESTION);
    expect(await page.getByRole('combobox', { name: 'سؤال' }).inputValue()).toBe(QUESTION);
    await page.keyboard.press('Enter');

    const answer = await messages(page, '15 عنصرا');
    expect(await answer.getAttribute('aria-label')).toBe('زاجل');
    expect(await answer.innerText()).toMatch(/سالم\s+استخدم\s+\/اسأل/u);
    const link = answer.getByRole('link', { name: SOURCE });
    expect(await link.getAttribute('href')).toBe('http://zajelnews.net/?p=12935');
    expect(await composer(page).inputValue()).toBe('');
  });

  test('by mouse', async ({ open }) => {
    const page = await open();
    await composer(page).fill('/');
    await page.getByRole('option', { name: '/اسأل' }).click();
    await page.getByRole('combobox', { name: 'سؤال' }).fill(QUESTION);
    await page.getByRole('button', { name: 'أرسلها' }).click();
    expect(await (await messages(page, '15 عنصرا')).count()).toBe(1);
  });

  test('by one press of the question that is suggested', async ({ openProgram }) => {
    const { page, program } = await openProgram();
    const suggested = page.getByRole('main').getByRole('button', { name: /؟$/u });
    const question = (await suggested.innerText()).trim();
    expect(program.output.stdout).toContain(question);
    await suggested.click();
    const answer = await messages(page, question);
    expect(await answer.getByRole('link', { name: SOURCE }).count()).toBe(1);
    expect(await answer.innerText()).not.toContain('لا يراها غيرك');
  });

  test('by typing while a button has the focus', async ({ open }) => {
    const page = await open();
    await page.getByRole('button', { name: 'بلا-بوت' }).click();
    await page.keyboard.type('/اسأل السفارة الصينية');
    await page.keyboard.press('Enter');
    await messages(page, 'الفقرة ٨ من ٨');
  });

  test('in one piece, as it is pasted', async ({ open }) => {
    const page = await open();
    await composer(page).fill(`/اسأل سؤال: ${QUESTION}`);
    expect(await page.getByRole('combobox', { name: 'سؤال' }).inputValue()).toBe(QUESTION);
    await page.keyboard.press('Enter');
    expect(await (await messages(page, '15 عنصرا')).count()).toBe(1);
  });
});

describe('while a command is typed', () => {
  test('what the bot offers is gone to, picked and sent', async ({ open }) => {
    const page = await open();
    await page.keyboard.type('/اسأل السفارة');
    const options = page.getByRole('option');
    await expect.poll(() => options.count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const picked = page.getByRole('option', { selected: true });
    const name = (await picked.innerText()).trim();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'سؤال' }).inputValue()).toBe(name);
    await page.keyboard.press('Enter');
    await messages(page, 'الفقرة ٨ من ٨');
  });

  test('options are added, picked and taken away by keys', async ({ open }) => {
    const page = await open();
    await page.keyboard.type('/اسأل السفارة الصينية');
    await page.keyboard.press('Tab');
    const options = page.getByRole('listbox', { name: 'الخيارات' }).getByRole('option');
    await expect.poll(() => options.allInnerTexts()).toHaveLength(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const isPrivate = page.getByRole('combobox', { name: 'خاص' });
    await page.getByRole('option', { name: 'نعم' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await isPrivate.inputValue()).toBe('نعم');

    await page.keyboard.press('Backspace');
    for (let press = 0; press < 4; press++) await page.keyboard.press('Backspace');
    expect(await isPrivate.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox', { name: 'سؤال' }).count()).toBe(0);
    expect(await composer(page).inputValue()).toBe('');
  });

  test('nothing is sent without what is required', async ({ open }) => {
    const page = await open();
    await page.keyboard.type('/اسأل ');
    await page.keyboard.press('Enter');
    const question = page.getByRole('combobox', { name: 'سؤال' });
    await expect.poll(() => question.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('status').innerText()).toBe('هذا الخيار مطلوب');
  });

  test('Escape closes the menu, and a plain message is one', async ({ open }) => {
    const page = await open();
    await page.keyboard.type('/');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await composer(page).fill('صباح الخير');
    await page.keyboard.press('Enter');
    const said = await messages(page, 'صباح الخير');
    expect(await said.getAttribute('aria-label')).toBe('سالم');
  });
});
