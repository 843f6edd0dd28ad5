import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { ask, newcomer, type } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { idsOf, NOBODY, plain, read } from '../support/reading.ts';
import { PARAGRAPHS } from '../support/reports.ts';

/** Zero-width characters and those that turn the direction of text. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** @returns the paragraphs of the report that a heading, cut or not, is taken from */
const paragraphsOf = (heading: string) =>
  PARAGRAPHS.filter((paragraph) => paragraph.includes(heading.replace(/…$/u, '')));
const within = (length: number) => expect.toSatisfy((text: string) => text.length <= length);

describe('while a question is typed', () => {
  test('nothing yet: the questions that the report answers, each answered when picked', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const choices = await type(discord, '').choices();
    expect(choices.length).toBeGreaterThan(2);
    for (const { name, value } of choices) {
      expect(value).toBe(name);
      const answer = await ask(discord, String(value), { user: newcomer(discord) }).message();
      expect(answer.ephemeral).toBe(false);
    }
  });

  test('the typed text comes first, then the paragraphs that match, by their beginnings', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const [first, ...headings] = await type(discord, 'داعش').choices();
    expect(first).toEqual({ name: 'ابحث عن: داعش', value: 'داعش' });
    expect(headings.length).toBeGreaterThan(2);
    for (const { name, value } of headings) {
      expect(value).toBe(name);
      expect(paragraphsOf(name)).toHaveLength(1);
    }
  });

  test('every heading that is picked answers with that very paragraph', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const [, ...headings] = await type(discord, 'داعش').choices();
    for (const { value } of headings) {
      const heading = String(value);
      const [paragraph = ''] = paragraphsOf(heading);
      const answer = await ask(discord, heading, { user: newcomer(discord) }).message();
      expect(answer.ephemeral).toBe(false);
      expect(plain(answer)).toContain(`\n${paragraph.slice(0, 20)}`);
      expect(idsOf(answer, 'انشر للجميع')).toEqual([]);
    }
  });

  test.for([
    ['two spaces', 'وصلت  قافلة المساعدات الطبية إلى المدينة'],
    ['a no-break space', 'وصلت\u00a0قافلة المساعدات الطبية إلى المدينة'],
    ['a mark of direction', 'وصلت \u200fقافلة المساعدات الطبية إلى المدينة'],
    ['a bracket before it', '(«وصلت قافلة المساعدات الطبية إلى المدينة'],
    ['a line break', 'وصلت قافلة المساعدات الطبية\nإلى المدينة'],
    ['markdown', 'وصلت **قافلة** المساعدات `الطبية` إلى المدينة'],
    ['more than a heading holds', `وصلت قافلة المساعدات الطبية${' بعد انتظار'.repeat(20)}`],
  ] as const)(
    'a heading answers with its paragraph also when that has %s',
    async ([, beginning], { discord, startBot }) => {
      const odd = `${beginning} وكان السكان ينتظرونها منذ أسابيع على مشارف الأحياء القديمة. ${'وتفرقت الشاحنات. '.repeat(20)}`;
      // The first paragraph holds the words of the heading, too.
      const rival = `قال شهود إنه ${odd.slice(0, 100).replace(/[^\p{L}]+/gu, ' ')}`;
      const KNOWLEDGE_DIR = knowledgeWith({
        '1.md': reportFile('عنوان', rival, 'لا شيء هنا', odd),
      });
      await startBot({ KNOWLEDGE_DIR });
      const choices = await type(discord, 'قافلة المساعدات').choices();
      const picked = choices.find(({ name }) => name.startsWith('وصلت'));
      const answer = await ask(discord, String(picked?.value)).message();
      expect(read(answer)).toContain('الفقرة ٣ من ٣');
    },
  );

  test('paragraphs that begin alike are each offered, and each answers when picked', async ({
    discord,
    startBot,
  }) => {
    const beginning =
      'وصلت قافلة المساعدات الطبية إلى المدينة بعد رحلة طويلة عبر الصحراء استمرت أياما عدة';
    const endings = ['بسلام', 'متأخرة', 'ناقصة'].map(
      (end) => `${beginning} وقال السائقون إنها ${end}`,
    );
    const KNOWLEDGE_DIR = knowledgeWith({ '1.md': reportFile('عنوان', ...endings) });
    await startBot({ KNOWLEDGE_DIR });
    const [, ...headings] = await type(discord, 'قافلة المساعدات').choices();
    expect(new Set(headings.map(({ name }) => name)).size).toBe(3);
    const answers = await Promise.all(
      headings.map(({ value }) => ask(discord, String(value)).message()),
    );
    const places = answers.map(({ text }) => /الفقرة (.) من ٣/u.exec(text)?.[1]);
    expect(places.toSorted()).toEqual(['١', '٢', '٣']);
  });

  test.for([101, 150, 300])(
    '%i characters: only rows that Discord takes',
    async (length, { discord, startBot }) => {
      await startBot();
      const typed = 'متى تفتح السفارة الصينية في ليبيا '.repeat(10).slice(0, length);
      const choices = await type(discord, typed).choices();
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(choices).toContainEqual({
        name: expect.stringContaining('الصين'),
        value: expect.stringContaining('الصين'),
      });
      for (const { name, value } of choices) {
        expect(name).toEqual(within(100));
        expect(value).toEqual(within(100));
      }
    },
  );

  test('at most 25 rows, however many paragraphs match', async ({ discord, startBot }) => {
    const paragraphs = Array.from({ length: 60 }, (_, at) => `الخبر ${at} عن قافلة المساعدات`);
    const KNOWLEDGE_DIR = knowledgeWith({ '1.md': reportFile('عنوان', ...paragraphs) });
    await startBot({ KNOWLEDGE_DIR });
    expect(await type(discord, 'قافلة المساعدات').choices()).toHaveLength(25);
  });

  test('what is typed by hand is a question, whatever was offered', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const typed = 'السفاره الصينيه مقفله لحد امتى';
    const offered = await type(discord, 'مصراتة').choices();
    expect(offered.map(({ value }) => value)).not.toContain(typed);
    expect(read(await ask(discord, typed).message())).toContain('الفقرة ٨ من ٨');
  });

  test.for([
    ['markdown', '**سرت** `سرت` ||سرت|| [سرت](https://x.y) # سرت'],
    ['turned direction', '\u202eسرت\u2066 \u200fداعش\u061c'],
    ['nothing visible', '\u200b\u200f\u2069'],
    ['a tower of marks', '\u0651'.repeat(300)],
    ['a letter with a tower of marks', `سرت${'\u064e'.repeat(290)}`],
    ['half a character', 'سرت \ud83d'],
    ['line breaks', 'سرت\n# داعش\n- مصراتة'],
    ['mentions', '@everyone @here <@&1> <#2> سرت'],
  ] as const)('%s does no harm, typed or picked', async ([, typed], { discord, startBot }) => {
    const bot = await startBot();
    const choices = await type(discord, typed).choices();
    expect(choices.length).toBeGreaterThan(0);
    for (const { name, value } of choices) {
      expect(name).toEqual(within(100));
      expect(value).toEqual(within(100));
      expect(name).not.toMatch(INVISIBLE);
    }
    const answer = await ask(discord, String(choices[0]?.value)).message();
    expect(answer.text).not.toContain('حدث خطأ');
    expect(answer.text).not.toMatch(/\p{M}{5}/u);
    expect(answer.pinged).toEqual(NOBODY);
    expect(bot.output.stdout).not.toContain('a handler failed');
  });
});
