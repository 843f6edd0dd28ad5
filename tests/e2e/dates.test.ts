import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../support/folder.ts';
import { ask, publish, summarise } from './support/acting.ts';
import { test } from './support/bot.ts';
import { posted } from './support/reading.ts';

const DATE = '\n-# بتاريخ ٢٣ مايو ٢٠١٦';
const dated = (file: string, day: string) => file.replace('المصدر', `التاريخ: ${day}\nالمصدر`);
const files = {
  '1.md': dated(
    reportFile('قافلة الشمال', 'وصلت قافلة المساعدات إلى مرفأ الشمال أمس.', 'انتهى الخبر'),
    '2016-05-23',
  ),
  '2.md': reportFile('موسم الزيتون', 'بدأ موسم قطاف الزيتون في الجبل.'),
};

describe('the date of a report', () => {
  test('is on whatever shows the report', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const { people, channel } = discord;
    await publish(discord, { فقرة: '1', تقرير: '1' }).message();
    const cards = [
      await ask(discord, 'قافلة المساعدات').message(),
      await ask(discord, 'كم طنا حملت قافلة المساعدات؟').message(),
      await ask(discord, 'ملخص التقرير').message(),
      await people.useCommand({ name: 'التقرير' }).message(),
      await summarise(discord).message(),
      posted(channel)[0],
    ];
    expect(cards.map((card) => card?.text.includes(`### قافلة الشمال${DATE}`))).toEqual(
      Array(cards.length).fill(true),
    );
    expect(cards.map((card) => card?.text.includes('لا أجد جوابًا صريحًا'))[1]).toBe(true);
    const list = await people.useCommand({ name: 'التقارير' }).message();
    expect(list.text).toContain('بتاريخ ٢٣ مايو ٢٠١٦، عدد الفقرات: ٢');
  });

  test('is not asked for: without it a card has none', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const answer = await ask(discord, 'قطاف الزيتون').message();
    expect(answer.text).toContain('### موسم الزيتون\n> ');
  });
});
