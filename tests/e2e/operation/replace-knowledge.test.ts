import { describe, expect } from 'vitest';
import { buildKnowledge } from '../../../src/app/build-knowledge.ts';
import type { Bot } from '../../../src/discord/bot.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { ask, forge, press, rewrite, summarise } from '../support/acting.ts';
import { test as base } from '../support/bot.ts';
import {
  expectRefusal,
  inPublic,
  plain,
  posted,
  previewed,
  published,
  read,
  says,
  texts,
} from '../support/reading.ts';
import { CHANGED } from '../support/sentences.ts';

type Files = Readonly<Record<string, string>>;

/** A test whose bot has its knowledge exchanged for that of other files. */
const test = base.extend<{ answersFrom: (files: Files) => Promise<void> }>({
  answersFrom: async ({ startBot }, use) => {
    let bot: Bot | undefined;
    await use(async (files) => {
      const folder = knowledgeWith(files);
      if (bot) return bot.replaceKnowledge(runToEnd(buildKnowledge(folder)));
      ({ bot } = await startBot({ KNOWLEDGE_DIR: folder }));
    });
  },
});

const CONVOYS = ['أولى', 'ثانية', 'ثالثة'].map((nth) => `وصلت قافلة مساعدات ${nth} إلى سرت`);
const [FIRST = '', SECOND = '', THIRD = ''] = CONVOYS;
const files = { '1.md': reportFile('القوافل', ...CONVOYS) };
const edited = { '1.md': reportFile('القوافل', FIRST, `${SECOND} ليلًا`, THIRD) };
/** What a summary begins with is another. */
const reopened = { '1.md': reportFile('القوافل', `${FIRST} ليلًا`, SECOND, THIRD) };
/** Another report, on the same, that is newer: it comes first. */
const newer = { '2.md': reportFile('قوافل', 'وصلت قافلة مساعدات إلى سرت') };
const other = { '9.md': reportFile('آخر', 'نص آخر') };
const GONE = 'لم يعد هذا التقرير عندي';
const PREVIEW_CHANGED = 'تغيّر التقرير منذ هذه المعاينة';

describe('when the reports have changed, the buttons of an answer', () => {
  test('lead to the passage that they led to, where other reports came before it', async ({
    discord,
    answersFrom,
  }) => {
    await answersFrom(files);
    const card = await ask(discord, 'قافلة مساعدات').message();
    expect(card.text).toContain('أولى');
    await answersFrom({ ...files, ...newer });

    await discord.people.click(card, 'السياق').response();
    expect(card.text).toContain('أولى');
    await discord.people.click(card, 'التالي').response();
    expect(card.text).toContain('ثانية');
  });

  test('say so where that passage is another one now', async ({ discord, answersFrom }) => {
    await answersFrom(files);
    const card = await ask(discord, 'قافلة مساعدات').message();
    await answersFrom(edited);

    await expectRefusal(discord.people.click(card, 'التالي'), card, CHANGED);
    await expectRefusal(discord.people.click(card, 'السياق'), card, CHANGED);
    // The next answer is of the reports as they are.
    const fresh = await ask(discord, 'قافلة مساعدات ثانية').message();
    expect(fresh.text).toContain('ليلًا');
  });

  test('share nothing but what was seen in private', async ({ discord, answersFrom }) => {
    const { people } = discord;
    const asking = { options: { خاص: true } };
    await answersFrom(files);
    const secret = await ask(discord, 'قافلة مساعدات ثانية', asking).message();
    const around = await ask(discord, 'قافلة مساعدات أولى', asking).message();
    await people.click(around, 'السياق').response();
    const first = await ask(discord, 'قافلة مساعدات أولى', asking).message();
    const seen = first.text;
    await answersFrom({ ...edited, ...newer });

    await expectRefusal(people.click(secret, 'انشر للجميع'), secret, CHANGED);
    const refused = await people.click(around, 'انشر للجميع').message();
    expect(refused.text).toContain(CHANGED);
    expect(inPublic(discord)).toEqual([]);

    const shared = await people.click(first, 'انشر للجميع').followUp();
    expect(shared.text).toBe(seen);
  });

  test('that carry no mark, being of before, go by the number of the passage', async ({
    discord,
    answersFrom,
  }) => {
    await answersFrom(files);
    const secret = await ask(discord, 'قافلة مساعدات', { options: { خاص: true } }).message();
    await answersFrom(files);
    const { id } = discord.member.user;
    await forge(discord, secret, `answer:0:${id}:1:-`).response();
    expect(read(secret)).toContain('[٢ من ٣]');
    const shared = await forge(discord, secret, `share:0:${id}:1:-`).followUp();
    expect(shared.text).toBe(secret.text);
  });
});

describe('when the reports have changed, the buttons of a preview', () => {
  test('publish no summary that is not the report’s any more', async ({ discord, answersFrom }) => {
    await answersFrom(files);
    const preview = await summarise(discord).message();
    await answersFrom(reopened);
    const refused = await press(discord, preview, 'انشر').followUp();
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain(PREVIEW_CHANGED);
    const unedited = await rewrite(discord, preview, previewed(preview));
    await expectRefusal(unedited, preview, PREVIEW_CHANGED);
    expect(posted(discord.channel)).toEqual([]);
  });

  test('publish what a moderator wrote in its place', async ({ discord, answersFrom }) => {
    await answersFrom(files);
    const preview = await summarise(discord).message();
    await (await rewrite(discord, preview, 'وصلت القوافل كلها')).response();
    await answersFrom(reopened);
    await published(press(discord, preview, 'انشر'), preview);
    const [card] = posted(discord.channel);
    expect(card && texts(card).slice(1)).toEqual(['وصلت القوافل كلها', '-# حرّره Moderator']);
  });

  test('say that the report is gone, and can be dropped', async ({ discord, answersFrom }) => {
    await answersFrom(files);
    const preview = await summarise(discord).message();
    await answersFrom(other);
    for (const label of ['انشر', 'حرّر']) {
      await expectRefusal(press(discord, preview, label), preview, GONE);
    }
    await says(press(discord, preview, 'ألغِ'), preview, 'أُلغي الملخص');
    expect(posted(discord.channel)).toEqual([]);
  });
});

test('an open report shows its new text, and one that is gone says so', async ({
  discord,
  answersFrom,
}) => {
  const pages = (word: string, count: number) =>
    reportFile('الطويل', ...Array.from({ length: count }, () => `${word} `.repeat(150).trim()));
  await answersFrom({ '1.md': pages('قديم', 3) });
  const use = () => discord.people.useCommand({ name: 'التقرير' });
  const [page, left] = [await use().message(), await use().message()];
  expect(read(page)).toContain('الصفحة ١ من ٣');
  await discord.people.click(page, 'التالي').response();
  await answersFrom({ '1.md': pages('جديد', 2) });
  await discord.people.click(page, 'التالي').response();
  expect(read(page)).toContain('الصفحة ٢ من ٢');
  expect(page.text).toContain('جديد');
  expect(page.text).not.toContain('قديم');
  await answersFrom(other);
  await expectRefusal(discord.people.click(left, 'التالي'), left, GONE);
});

test('what is under way ends with what it began with', async ({ discord, answersFrom }) => {
  await answersFrom(files);
  discord.faults.rateLimit({ path: /callback/u }, 1);
  const use = ask(discord, 'قافلة مساعدات ثانية');
  await discord.waitForRequest(({ path }) => path.includes('callback'));
  await answersFrom(other);
  expect(plain(await use.message())).toContain(SECOND);
});

test('who has asked too much still has to wait', async ({ discord, answersFrom }) => {
  await answersFrom(files);
  for (const nth of [1, 2, 3, 4, 5]) await ask(discord, `قافلة مساعدات ${nth}`).response();
  await answersFrom(edited);
  expect((await ask(discord, 'قافلة مساعدات').message()).text).toContain('على رسلك');
});
