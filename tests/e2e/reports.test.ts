import type { ApplicationCommandOptionData } from 'discord.js';
import { describe, expect } from 'vitest';
import { COMMAND_NAMES } from '../../src/discord/command-names.ts';
import { allFeatures } from '../../src/discord/features.ts';
import type { Library } from '../../src/knowledge/report.ts';
import { folderWith, reportFile } from '../support/folder.ts';
import { reportOf } from '../support/libraries.ts';
import { ask, idsOf, inPublic, NOBODY, read, stop, type } from './answers-support.ts';
import { test } from './bot.ts';

const UNKNOWN = 'لا أعرف تقريرًا بهذا الاسم';
const GONE = 'لم يعد هذا التقرير عندي';
/** The commands that are about one report, by who uses them. */
const OF_MEMBERS = ['اسأل', 'التقرير'];
const OF_MODERATORS = ['ملخص', 'نشر'];

const CONVOYS = {
  'news-9.md': reportFile('قافلة الشمال', 'وصلت قافلة المساعدات إلى مرفأ الشمال', 'انتهى الخبر'),
  'news-10.md': reportFile('قافلة الجنوب', 'وصلت قافلة المساعدات إلى واحة الجنوب', 'تمّ الخبر'),
};

/** @returns a folder of so many reports, `1` to that number */
function folderOf(reports: number, titleOf = (nth: number) => `نشرة الأخبار ${nth}`): string {
  const numbers = Array.from({ length: reports }, (_, at) => at + 1);
  const files = numbers.map((nth) => {
    const paragraphs = [`وصلت القافلة ذات الرقم ${nth} إلى المدينة`, `خاتمة النشرة ${nth}`];
    return [`${nth}.md`, reportFile(titleOf(nth), ...paragraphs)] as const;
  });
  return folderWith(Object.fromEntries(files));
}

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

describe('/اسأل among several reports', () => {
  test('without the option searches all, and the card names the report', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: folderWith(CONVOYS) });
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
      const bot = await startBot({ KNOWLEDGE_DIR: folderWith(CONVOYS) });
      const typing = { options: { تقرير: title }, focused: 'تقرير' };
      const [picked] = await discord.people.autocomplete({ name: 'اسأل', ...typing }).choices();
      const options = { تقرير: String(picked?.value) };
      const answer = await ask(discord, 'قافلة المساعدات', { options }).message();
      expect(answer.text).toContain(`### ${title}\n`);
      expect(read(answer)).not.toContain('[التالي]');

      await stop(bot);
      await startBot({ KNOWLEDGE_DIR: folderWith(CONVOYS) });
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
    await startBot({ KNOWLEDGE_DIR: folderWith(files) });
    const answer = await ask(discord, 'هطلت الأمطار', { options: { تقرير: '1' } }).message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('لم أجد');
    expect(JSON.stringify(answer.data.components)).toContain('"http://example.org/old"');
  });

  test('with one picked offers the headings of that one while the question is typed', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: folderWith(CONVOYS) });
    const options = { تقرير: 'news-9' };
    const [, ...headings] = await type(discord, 'قافلة المساعدات', { options }).choices();
    expect(headings.map(({ name }) => name)).toEqual(['وصلت قافلة المساعدات إلى مرفأ الشمال']);
  });

  test('by the menu of a message searches all', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: folderWith(CONVOYS) });
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

describe('a report named by hand', () => {
  test.for([
    ['its id', 'news-9'],
    ['its title', 'قافلة الشمال'],
    ['its title with other letters', ' قافله الشمال '],
  ] as const)('by %s is found', async ([, typed], { discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: folderWith(CONVOYS) });
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
      await startBot({ KNOWLEDGE_DIR: folderWith(CONVOYS) });
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

describe('/التقارير', () => {
  test('lists the newest first, five a page, also after the bot restarts', async ({
    discord,
    startBot,
  }) => {
    const KNOWLEDGE_DIR = folderOf(40);
    const bot = await startBot({ KNOWLEDGE_DIR });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    const listed = () => [...list.text.matchAll(/نشرة الأخبار (\d+)/gu)].map(([, nth]) => nth);
    expect(list.visibleTo).toBe(discord.member.user.id);
    expect(list.text).toContain('الصفحة ١ من ٨');
    expect(listed()).toEqual(['40', '39', '38', '37', '36']);
    expect(list.text).toContain('عدد الفقرات: ٢');
    expect(() => discord.people.click(list, 'السابق')).toThrow('disabled');

    await stop(bot);
    await startBot({ KNOWLEDGE_DIR });
    for (let page = 2; page <= 8; page++) await discord.people.click(list, 'التالي').response();
    expect(list.text).toContain('الصفحة ٨ من ٨');
    expect(listed()).toEqual(['5', '4', '3', '2', '1']);
    expect(() => discord.people.click(list, 'التالي')).toThrow('disabled');
    await discord.people.click(list, 'السابق').response();
    expect(listed()).toEqual(['10', '9', '8', '7', '6']);
  });

  test.for([1, 2, 5])('with %i reports has one page', async (reports, { discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: folderOf(reports) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    expect(idsOf(list, 'اقرأ')).toHaveLength(reports);
    expect(read(list)).not.toMatch(/الصفحة|التالي/u);
  });

  test('«اقرأ» opens each report for the reader alone, and the list stays', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: folderOf(6) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    const opened: string[] = [];
    for (const id of idsOf(list, 'اقرأ')) {
      const page = await discord.people.click(list, id).message();
      expect(page.visibleTo).toBe(discord.member.user.id);
      opened.push(page.text.split('\n')[0] ?? '');
    }
    expect(opened).toEqual([6, 5, 4, 3, 2].map((nth) => `### نشرة الأخبار ${nth}`));
    expect(list.revisions).toEqual([]);
  });

  test('of titles as long and strange as can be is still a message', async ({
    discord,
    startBot,
  }) => {
    const title = `<@${discord.moderator.user.id}> @everyone ${'**[نص](http://x.y)** '.repeat(60)}`;
    await startBot({ KNOWLEDGE_DIR: folderOf(10, () => title) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    expect(idsOf(list, 'اقرأ')).toHaveLength(5);
    expect(list.data.mentions).toEqual([]);
    expect(list.pinged).toEqual(NOBODY);
    expect(list.text).not.toMatch(/(?<!\\)<@/u);
  });

  test('of before: a report that is gone cannot be read, a page that is gone is the last', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot({ KNOWLEDGE_DIR: folderOf(40) });
    const list = await discord.people.useCommand({ name: 'التقارير' }).message();
    await stop(bot);
    await startBot({ KNOWLEDGE_DIR: folderOf(3) });

    const [id = ''] = idsOf(list, 'اقرأ');
    const answer = await discord.people.click(list, id).message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain(GONE);
    expect(list.revisions).toEqual([]);

    await discord.people.click(list, 'التالي').response();
    expect(idsOf(list, 'اقرأ')).toHaveLength(3);
    expect(list.text).toContain('نشرة الأخبار 3');
  });
});

describe('/التقرير among several reports', () => {
  test('opens the newest, or the one that is picked', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: folderOf(40) });
    const newest = await discord.people.useCommand({ name: 'التقرير' }).message();
    expect(newest.text).toContain('### نشرة الأخبار 40\n');

    const typing = { options: { تقرير: 'الأخبار 7' }, focused: 'تقرير' };
    const choices = await discord.people.autocomplete({ name: 'التقرير', ...typing }).choices();
    expect(choices.map(({ name }) => name)).toEqual(['نشرة الأخبار 7']);
    const options = { تقرير: String(choices[0]?.value) };
    const chosen = await discord.people.useCommand({ name: 'التقرير', options }).message();
    expect(chosen.visibleTo).toBe(discord.member.user.id);
    expect(chosen.text).toContain('### نشرة الأخبار 7\n');
    expect(chosen.text).toContain('خاتمة النشرة 7');
  });

  test('turns the pages of the one that is picked', async ({ discord, startBot }) => {
    const long = (word: string) =>
      Array.from({ length: 60 }, (_, at) => `${word} ${at} `.repeat(9));
    const KNOWLEDGE_DIR = folderWith({
      '1.md': reportFile('أول', ...long('شمال')),
      '2.md': reportFile('ثان', ...long('جنوب')),
    });
    await startBot({ KNOWLEDGE_DIR });
    const options = { تقرير: 'أول' };
    const page = await discord.people.useCommand({ name: 'التقرير', options }).message();
    await discord.people.click(page, 'التالي').response();
    expect(page.text).toContain('الصفحة ٢ من');
    expect(page.text).toContain('شمال');
    expect(page.text).not.toContain('جنوب');
  });
});

describe('COMMAND_LANGUAGE=en', () => {
  test('members use the same commands by English names', async ({ discord, startBot }) => {
    await startBot({ COMMAND_LANGUAGE: 'en', KNOWLEDGE_DIR: folderWith(CONVOYS) });
    const { people, moderator } = discord;
    const question = 'قافلة المساعدات';

    const [itself, ...headings] = await people
      .autocomplete({ name: 'ask', options: { question }, focused: 'question' })
      .choices();
    expect(itself?.value).toBe(question);
    expect(headings).toHaveLength(2);
    const [picked] = await people
      .autocomplete({ name: 'ask', options: { report: 'الشمال' }, focused: 'report' })
      .choices();
    const options = { question, report: String(picked?.value), for: moderator.user.id };
    const answer = await people.useCommand({ name: 'ask', options }).message();
    expect(answer.text).toContain('### قافلة الشمال\n');
    expect(answer.pinged).toEqual({ ...NOBODY, users: [moderator.user.id] });
    const secret = { question, private: true };
    expect((await people.useCommand({ name: 'ask', options: secret }).message()).ephemeral).toBe(
      true,
    );

    const chosen = { name: 'report', options: { report: 'news-9' } };
    expect((await people.useCommand(chosen).message()).text).toContain('### قافلة الشمال\n');
    const list = await people.useCommand({ name: 'reports' }).message();
    expect(idsOf(list, 'اقرأ')).toHaveLength(2);
    const message = people.say('واحة الجنوب');
    const found = people.useMessageCommand({ name: 'Search the report', message });
    expect((await found.message()).text).toContain('### قافلة الجنوب\n');
  });

  test('help names them as they are called', async ({ discord, startBot }) => {
    await startBot({ COMMAND_LANGUAGE: 'en', KNOWLEDGE_DIR: folderWith(CONVOYS) });
    const { people, moderator } = discord;
    const help = await people.useCommand({ name: 'help', user: moderator.user }).message();
    for (const name of ['ask', 'report', 'reports', 'summary', 'post']) {
      const id = discord.commands().find((command) => command.name === name)?.id;
      expect(help.text).toContain(`</${name}:${id}>`);
    }
    expect(help.text).toContain('«Search the report»');
  });

  test('moderators use the same commands by English names', async ({ discord, startBot }) => {
    await startBot({ COMMAND_LANGUAGE: 'en', KNOWLEDGE_DIR: folderWith(CONVOYS) });
    const { people, channel } = discord;
    const { user } = discord.moderator;
    const summary = { length: 'short', report: 'news-9', channel: channel.id };
    const preview = await people.useCommand({ name: 'summary', options: summary, user }).message();
    expect(preview.text).toContain('### قافلة الشمال\n');
    const post = { paragraph: '2', report: 'news-10', channel: channel.id };
    await people.useCommand({ name: 'post', options: post, user }).message();
    expect(inPublic(discord).map(({ text }) => text)).toEqual([
      expect.stringContaining('تمّ الخبر'),
    ]);
  });
});

describe('what Discord asks of commands', () => {
  // https://docs.discord.com/developers/interactions/application-commands
  const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
  const one: Library = [reportOf('1', 'نص')];
  const two: Library = [reportOf('2', 'نص'), reportOf('1', 'نص')];

  const slashNamed = (name: string) => {
    expect(name).toMatch(NAME);
    expect(name).toBe(name.toLowerCase());
  };
  const described = (description: string) => {
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(100);
  };
  const checkOptions = (options: readonly ApplicationCommandOptionData[]) => {
    expect(options.length).toBeLessThanOrEqual(25);
    expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
    const required = options.map((option) => 'required' in option && option.required === true);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    for (const option of options) {
      slashNamed(option.name);
      described(option.description);
      for (const { name, value } of 'choices' in option ? (option.choices ?? []) : []) {
        for (const length of [name.length, String(value).length]) {
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(100);
        }
      }
    }
  };

  test.for([
    ['ar', one],
    ['ar', two],
    ['en', one],
    ['en', two],
  ] as const)('is kept in the language %s', ([language, library]) => {
    const features = allFeatures(COMMAND_NAMES[language], library);
    const slash = features.flatMap((feature) => feature.slash ?? []).map(({ data }) => data);
    const menu = features.flatMap((feature) => feature.message ?? []).map(({ data }) => data);
    expect(slash).toHaveLength(6);
    for (const { name, description, options = [] } of slash) {
      slashNamed(name);
      described(description);
      checkOptions(options);
    }
    for (const { name } of menu) {
      expect(name.trim()).toBe(name);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(32);
    }
    for (const names of [slash, menu].map((data) => data.map(({ name }) => name))) {
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
