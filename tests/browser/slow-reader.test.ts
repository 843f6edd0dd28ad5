import { expect } from 'vitest';
import { pointingAt, StandInReader } from '../e2e/support/stand-in-reader.ts';
import { enter, messages, test } from './support/page.ts';

const QUOTE = 'قرب نقطة تفتيش السدادة';
const READING = 'أقرأ التقرير…';

test('a slow reader: the page says that it reads, then shows the answer and why', async ({
  open,
}) => {
  const reader = new StandInReader();
  reader.isSlow = true;
  reader.says = pointingAt(QUOTE);
  const page = await open({ create: reader.of() });
  await enter(page, '/اسأل أين التقى الخصمان؟');
  const line = await messages(page, READING);
  expect(await line.innerText()).toContain('لا يراها غيرك');
  expect(await line.getByRole('button', { name: 'لماذا؟' }).count()).toBe(0);

  reader.finish();
  const answer = await messages(page, QUOTE);
  expect(await answer.innerText()).not.toContain('لا يراها غيرك');
  await messages(page, 'وجدت الجواب، ونشرته في القناة.');
  expect(await page.getByText(READING).count()).toBe(0);

  await answer.getByRole('button', { name: 'لماذا؟' }).click();
  const region = answer.getByRole('region', { name: 'لماذا هذا الجواب' });
  await region.waitFor();
  const said = await region.innerText();
  expect(said).toMatch(/قرأها: ٨، واستغرق ذلك بالثواني: ١٫٢/u);
  expect(said).toMatch(/الفقرة ٣: [\s\S]*أشار إلى هذه الفقرة/u);
  expect(said).toContain(`ما نقله منها وارد فيها: ${QUOTE}`);
  expect(reader.questions).toHaveLength(1);
});
