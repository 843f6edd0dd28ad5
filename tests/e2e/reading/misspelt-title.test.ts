import { describe, expect } from 'vitest';
import { publish } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { posted, texts, unescaped } from '../support/reading.ts';
import { twoReports } from '../support/reports.ts';

const UNKNOWN = 'لا أعرف تقريرًا بهذا الاسم';

describe('a report whose title is typed with mistakes', () => {
  test.for([
    ['a typo', 'افتتاح السوك'],
    ['another order of words', 'السوق افتتاح'],
    ['both', 'السوك افتتح'],
  ] as const)('is offered despite %s', async ([, typed], { discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: twoReports() });
    const { people } = discord;
    const options = { تقرير: typed };
    const choices = await people
      .autocomplete({ name: 'التقرير', options, focused: 'تقرير' })
      .choices();
    expect(choices.map(({ name }) => name)).toEqual(['افتتاح السوق']);
    const picked = { تقرير: String(choices[0]?.value) };
    const page = await people.useCommand({ name: 'التقرير', options: picked }).message();
    expect(page.text).toContain('### افتتاح السوق\n');
  });

  test('opens without being picked when no other report comes into question', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: twoReports() });
    const open = (typed: string) =>
      discord.people.useCommand({ name: 'التقرير', options: { تقرير: typed } }).message();
    expect((await open('افتتاح السوك')).text).toContain('### افتتاح السوق\n');
    expect((await open('الزيتون موسم')).text).toContain('### موسم الزيتون\n');
    for (const typed of ['السوك', 'افتتاح', 'افتتاح السوق الجديد', 'افتتاح الزيتون']) {
      const refused = await open(typed);
      expect(refused.text).toContain(UNKNOWN);
      expect(refused.ephemeral).toBe(true);
    }
  });

  test('is the one that a moderator posts from', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: twoReports() });
    await publish(discord, { فقرة: '1', تقرير: 'افتتاح السوك' }).message();
    const [card] = posted(discord.channel);
    expect(card && unescaped(texts(card)[1] ?? '')).toBe(
      '> افتتحت البلدية السوق القديم بعد ترميمه.',
    );
    const refused = await publish(discord, { فقرة: '1', تقرير: 'السوك' }).message();
    expect(refused.text).toContain(UNKNOWN);
    expect(posted(discord.channel)).toHaveLength(1);
  });
});

test('a paragraph is offered by the beginning of a word of its heading, all when none matches', async ({
  discord,
  startBot,
}) => {
  await startBot({ KNOWLEDGE_DIR: twoReports() });
  const offered = async (typed: string) => {
    const choices = await discord.people
      .autocomplete({
        name: 'نشر',
        user: discord.moderator.user,
        options: { فقرة: typed },
        focused: 'فقرة',
      })
      .choices();
    return choices.map(({ value }) => String(value).split(':')[0]);
  };
  expect(await offered('مز')).toEqual(['2']);
  expect(await offered('الزيتن')).toEqual(['1']);
  expect(await offered('وتوقغ المزا')).toEqual(['2']);
  expect(await offered('غظض')).toEqual(['1', '2']);
});
