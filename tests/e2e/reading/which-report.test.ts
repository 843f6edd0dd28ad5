import { describe, expect } from 'vitest';
import { knowledgeWith } from '../../support/folder.ts';
import { test } from '../support/bot.ts';
import { inPublic } from '../support/reading.ts';
import { CONVOYS, folderOf } from '../support/reports.ts';

const UNKNOWN = 'لا أعرف تقريرًا بهذا الاسم';

/** The commands that are about one report, by who uses them. */
const OF_MEMBERS = ['اسأل', 'التقرير'];
const OF_MODERATORS = ['ملخص', 'نشر'];

describe('the option «تقرير»', () => {
  test.for([
    [1, []],
    [2, [...OF_MEMBERS, ...OF_MODERATORS]],
    [40, [...OF_MEMBERS, ...OF_MODERATORS]],
  ] as const)(
    'with %i reports is there on: %j',
    async ([reports, having], { discord, startBot }) => {
      await startBot({ KNOWLEDGE_DIR: folderOf(reports) });
      const found = discord
        .commands()
        .filter(({ options }) => options?.some(({ name }) => name === 'تقرير'));
      expect(found.map(({ name }) => name)).toEqual(having);
    },
  );

  test.for([...OF_MEMBERS, ...OF_MODERATORS])(
    'of /%s offers the reports by their titles, the newest first',
    async (name, { discord, startBot }) => {
      await startBot({ KNOWLEDGE_DIR: folderOf(40) });
      const { people, member, moderator } = discord;
      const { user } = OF_MODERATORS.includes(name) ? moderator : member;
      const offered = (typed: string) => {
        const options = { تقرير: typed };
        return people.autocomplete({ name, options, focused: 'تقرير', user }).choices();
      };
      const all = await offered('');
      expect(all).toHaveLength(25);
      expect(all[0]?.name).toBe('نشرة الأخبار 40');
      expect(all[24]?.name).toBe('نشرة الأخبار 16');
      expect((await offered('الاخبار 37')).map((choice) => choice.name)).toEqual([
        'نشرة الأخبار 37',
      ]);
      expect((await offered('نشره')).length).toBe(25);
      expect(await offered('غير موجود')).toEqual([]);
    },
  );

  test('offers long titles cut, and strange ones unharmed', async ({ discord, startBot }) => {
    const KNOWLEDGE_DIR = folderOf(2, (nth) =>
      nth === 1 ? 'عنوان طويل جدا '.repeat(30) : '**عنوان** <@1> @everyone',
    );
    await startBot({ KNOWLEDGE_DIR });
    const [strange, long] = await discord.people
      .autocomplete({ name: 'التقرير', options: { تقرير: '' }, focused: 'تقرير' })
      .choices();
    expect(strange?.name).toBe('**عنوان** <@1> @everyone');
    expect(long?.name.length).toBeLessThanOrEqual(100);
    for (const choice of [strange, long]) {
      const options = { تقرير: String(choice?.value) };
      const page = await discord.people.useCommand({ name: 'التقرير', options }).message();
      expect(page.text).toContain('خاتمة النشرة');
      expect(page.data.mentions).toEqual([]);
    }
  });
});

describe('a report named by hand', () => {
  test.for([
    ['its id', 'news-9'],
    ['its title', 'قافلة الشمال'],
    ['its title with other letters', ' قافله الشمال '],
  ] as const)('by %s is found', async ([, typed], { discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
    const options = { تقرير: typed };
    const page = await discord.people.useCommand({ name: 'التقرير', options }).message();
    expect(page.text).toContain('### قافلة الشمال\n');
  });

  test.for([
    ['اسأل', { سؤال: 'قافلة المساعدات' }],
    ['التقرير', {}],
    ['ملخص', {}],
    ['نشر', { فقرة: '1' }],
  ] as const)(
    'that is none: /%s says so, to its user alone',
    async ([name, rest], { discord, startBot }) => {
      await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
      const { user } = discord.moderator;
      for (const typed of ['لا أحد', ' ', '<@1>', 'constructor']) {
        const options = { ...rest, تقرير: typed };
        const answer = await discord.people.useCommand({ name, options, user }).message();
        expect(answer.visibleTo).toBe(user.id);
        expect(answer.text).toContain(UNKNOWN);
      }
      expect(inPublic(discord)).toEqual([]);
    },
  );
});
