import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { ask, type } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { read } from '../support/reading.ts';
import { CONVOYS } from '../support/reports.ts';

describe('/اسأل among several reports', () => {
  test('without the option searches all, and the card names the report', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
    const north = await ask(discord, 'مرفأ الشمال').message();
    expect(north.text).toContain('### قافلة الشمال\n');
    expect(north.text).toContain('الفقرة ١ من ٢');
    const south = await ask(discord, 'واحة الجنوب').message();
    expect(south.text).toContain('### قافلة الجنوب\n');

    const both = await ask(discord, 'قافلة المساعدات').message();
    expect(read(both)).toContain('[١ من ٢]');
    const first = both.text;
    await discord.people.click(both, 'التالي').response();
    expect([first, both.text].filter((text) => text.includes('قافلة الشمال'))).toHaveLength(1);
    expect([first, both.text].filter((text) => text.includes('قافلة الجنوب'))).toHaveLength(1);
  });

  test.for([['قافلة الشمال'], ['قافلة الجنوب']] as const)(
    'with %s picked searches only there, also when buttons are pressed',
    async ([title], { discord, startBot }) => {
      const bot = await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
      const typing = { options: { تقرير: title }, focused: 'تقرير' };
      const [picked] = await discord.people.autocomplete({ name: 'اسأل', ...typing }).choices();
      const options = { تقرير: String(picked?.value) };
      const answer = await ask(discord, 'قافلة المساعدات', { options }).message();
      expect(answer.text).toContain(`### ${title}\n`);
      expect(read(answer)).not.toContain('[التالي]');

      await bot.stop();
      await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
      await discord.people.click(answer, 'السياق').response();
      expect(answer.text).toContain(`### ${title}\n`);
      expect(answer.text).toContain('الخبر');
    },
  );

  test('with one picked says that this one is silent, and links to it', async ({
    discord,
    startBot,
  }) => {
    const files = {
      '1.md': reportFile('قديم', 'وصلت قافلة المساعدات إلى المرفأ').replace('/1', '/old'),
      '2.md': reportFile('جديد', 'هطلت الأمطار على الجبال').replace('/1', '/new'),
    };
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const answer = await ask(discord, 'هطلت الأمطار', { options: { تقرير: '1' } }).message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('لم أجد');
    expect(JSON.stringify(answer.data.components)).toContain('"http://example.org/old"');
  });

  test('with one picked offers the headings of that one while the question is typed', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
    const options = { تقرير: 'news-9' };
    const [, ...headings] = await type(discord, 'قافلة المساعدات', { options }).choices();
    expect(headings.map(({ name }) => name)).toEqual(['وصلت قافلة المساعدات إلى مرفأ الشمال']);
  });

  test('by the menu of a message searches all', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
    for (const [words, title] of [
      ['مرفأ الشمال', 'قافلة الشمال'],
      ['واحة الجنوب', 'قافلة الجنوب'],
    ] as const) {
      const message = discord.people.say(words);
      const use = discord.people.useMessageCommand({ name: 'ابحث في التقرير', message });
      expect((await use.message()).text).toContain(`### ${title}\n`);
    }
  });
});
