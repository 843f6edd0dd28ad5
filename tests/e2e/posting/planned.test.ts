import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType } from 'discord.js';
import { describe, expect } from 'vitest';
import { reportMark } from '../../../src/discord/posting/plan-post.ts';
import type { ScheduledPost } from '../../../src/discord/posting/scheduled-post.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { readableLog } from '../../store/store-suite.ts';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { press, publish, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import type { DiscordEmulator, StoredMessage } from '../support/discord.ts';
import { inPublic, read } from '../support/reading.ts';

const newUrl = () => `file:${join(tmpdir(), `zajel-${randomUUID()}.db`)}`;
const SOON = { timeout: 12_000 };

async function plannedList(discord: DiscordEmulator): Promise<StoredMessage> {
  const { people, moderator } = discord;
  const desk = await people
    .useCommand({ name: 'متابعة', options: {}, user: moderator.user })
    .message();
  await press(discord, desk, /المجدول/u.exec(read(desk)) ? labelOf(desk) : '').response();
  return desk;
}

const labelOf = (desk: StoredMessage) =>
  /\[(?<label>المجدول[^\]]*)\]/u.exec(read(desk))?.groups?.label ?? '';

const open = async (discord: DiscordEmulator, list: StoredMessage) => {
  const [, id = ''] = /"value":"([\w-]+)"/u.exec(JSON.stringify(list.data.components)) ?? [];
  const { user } = discord.moderator;
  await discord.people.select(list, 'اختر منشورًا لتراه', [id], { user }).response();
};

describe('«متى»', () => {
  test('shows a preview, plans the post, and the desk lists it', async ({ discord, startBot }) => {
    await startBot({ DATABASE_URL: newUrl() });
    const preview = await summarise(discord, { متى: 'بعد ساعة' }).message();
    expect(read(preview)).toContain('سيُنشر في');
    expect(read(preview)).toMatch(/<t:\d+:F> \(<t:\d+:R>\)/u);
    await press(discord, preview, 'جَدوِل النشر').response();
    expect(read(preview)).toContain('وتستطيع هناك أن تلغيه');
    expect(inPublic(discord)).toEqual([]);

    const list = await plannedList(discord);
    expect(read(list)).toContain('ينتظر وقته');
    await open(discord, list);
    await press(discord, list, 'ألغِه').response();
    expect(read(list)).toContain('لا شيء مجدول.');
  });

  test('a planned post is posted before its time, once', async ({ discord, startBot }) => {
    await startBot({ DATABASE_URL: newUrl() });
    const preview = await publish(discord, { فقرة: '3', متى: 'غدا 9' }).message();
    expect(preview.ephemeral).toBe(true);
    await press(discord, preview, 'جَدوِل النشر').response();
    const list = await plannedList(discord);
    await open(discord, list);
    await press(discord, list, 'انشره الآن').response();
    await expect.poll(() => inPublic(discord).length, SOON).toBe(1);
    expect(read(inPublic(discord)[0] ?? preview)).toContain('الفقرة ٣ من ٨');
    const after = await plannedList(discord);
    expect(read(after)).toContain(': نُشر');
  });

  test('a paragraph a day: each posted one plans the next, until the report ends', async ({
    discord,
    startBot,
  }) => {
    const KNOWLEDGE_DIR = knowledgeWith({ '1.md': reportFile('عنوان', 'أولى.', 'ثانية.') });
    await startBot({ DATABASE_URL: newUrl(), KNOWLEDGE_DIR });
    const preview = await publish(discord, { متى: 'كل يوم 9' }).message();
    expect(read(preview)).toContain('ثم تُنشر الفقرة التي بعدها كل يوم');
    expect(read(preview)).toContain('أولى.');
    await press(discord, preview, 'جَدوِل النشر').response();
    for (const [at, paragraph] of ['أولى.', 'ثانية.'].entries()) {
      const list = await plannedList(discord);
      expect(read(list)).toContain(`(الفقرة ${at === 0 ? '١' : '٢'})** في`);
      await open(discord, list);
      await press(discord, list, 'انشره الآن').response();
      await expect.poll(() => inPublic(discord).map(read).join(), SOON).toContain(paragraph);
      await expect.poll(async () => read(await plannedList(discord)), SOON).toContain(': نُشر');
    }
    expect(read(await plannedList(discord))).not.toContain('ينتظر وقته');
    expect(inPublic(discord)).toHaveLength(2);
  });

  test('«كل يوم» is for paragraphs', async ({ discord, startBot }) => {
    await startBot({ DATABASE_URL: newUrl() });
    const refused = await summarise(discord, { متى: 'كل يوم 9' }).message();
    expect(read(refused)).toContain('«كل يوم» لفقرات التقرير');
    const unnamed = await publish(discord, { متى: 'غدا 9' }).message();
    expect(read(unnamed)).toContain('لا توجد فقرة كهذه');
  });

  test('an edited summary keeps its words and its time', async ({ discord, startBot }) => {
    await startBot({ DATABASE_URL: newUrl() });
    const preview = await summarise(discord, { متى: 'بعد ساعة', طول: 'short' }).message();
    const opened = press(discord, preview, 'حرّر');
    await opened.modal();
    await discord.people.submit(opened, { text: 'كلام المشرف' }).response();
    expect(read(preview)).toContain('كلام المشرف');
    await press(discord, preview, 'جَدوِل النشر').response();
    const list = await plannedList(discord);
    await open(discord, list);
    await press(discord, list, 'انشره الآن').response();
    await expect.poll(() => inPublic(discord).map(read).join(), SOON).toContain('كلام المشرف');
  });

  test.for(['كلام', 'أمس 9', ''])(
    'what is not understood is refused: %j',
    async (typed, { discord, startBot }) => {
      await startBot({ DATABASE_URL: newUrl() });
      const refused = await summarise(discord, { متى: typed || ' ' }).message();
      expect(read(refused)).toContain('لم أفهم متى تريد النشر');
    },
  );

  test('suggests times, and says how a text is understood', async ({ discord, startBot }) => {
    await startBot({ DATABASE_URL: newUrl() });
    const { people, moderator } = discord;
    const typing = (typed: string) =>
      people
        .autocomplete({
          name: 'ملخص',
          options: { متى: typed },
          focused: 'متى',
          user: moderator.user,
        })
        .choices();
    expect((await typing('')).map(({ name }) => name).join()).toContain('بعد ساعة: ');
    expect((await typing('الجمعة 18:30'))[0]?.name).toMatch(/^الجمعة 18:30: .*الجمعة/u);
    expect(await typing('كلام')).toEqual([]);
  });
});

describe('when its time has come', () => {
  const [report] = loadKnowledge('knowledge').library;
  const postFor = (discord: DiscordEmulator, more: Partial<ScheduledPost> = {}): ScheduledPost => ({
    id: randomUUID().slice(0, 10),
    server: discord.guild.id,
    channel: discord.channel.id,
    moderator: discord.moderator.user.id,
    due: Date.now() - 1000,
    report: report.id,
    mark: reportMark(report),
    title: report.title,
    content: [{ type: 17, components: [{ type: 10, content: 'منشور مجدول' }] }],
    ...more,
  });
  const planned = async (url: string, ...posts: ScheduledPost[]) => {
    const store = await openStore({ url, retentionDays: 30 }, readableLog().log);
    for (const post of posts) await store.posts.plan(post);
    return store;
  };
  const statesIn = async (store: Awaited<ReturnType<typeof planned>>, discord: DiscordEmulator) =>
    (await store.posts.planned(discord.guild.id)).map(({ state }) => state);

  test('two processes post each of twenty posts once', async ({ discord, startBot, launchBot }) => {
    const url = newUrl();
    const posts = Array.from({ length: 20 }, () => postFor(discord));
    const store = await planned(url, ...posts);
    await startBot({ DATABASE_URL: url });
    await launchBot({ DATABASE_URL: url });
    await expect
      .poll(() => statesIn(store, discord), { timeout: 25_000 })
      .toEqual(posts.map(() => 'posted'));
    expect(inPublic(discord)).toHaveLength(posts.length);
    await store.close();
  });

  test('a post whose process died after sending it is not posted again', async ({
    discord,
    startBot,
  }) => {
    const url = newUrl();
    const [sent, lost] = [postFor(discord), postFor(discord)];
    const store = await planned(url, sent, lost);
    // A minute ago, and five minutes ago.
    await store.posts.claim(sent.id, Date.now() - 50_000);
    await store.posts.claim(lost.id, Date.now() - 300_000);
    await startBot({ DATABASE_URL: url });
    await expect
      .poll(() => statesIn(store, discord), SOON)
      .toEqual(expect.arrayContaining(['posted', 'unsure']));
    expect(inPublic(discord)).toHaveLength(1);
    await store.close();
  });

  test.for([
    ['a report that changed', () => ({ mark: 'another' }), 'تغيّر التقرير'],
    ['a report that is gone', () => ({ report: 'gone' }), 'تغيّر التقرير'],
    ['a channel that is gone', () => ({ channel: '123456789012345678' }), 'لم تعد موجودة'],
    [
      'somebody who is no moderator',
      (discord: DiscordEmulator) => ({ moderator: discord.member.user.id }),
      'لم يعد من المشرفين',
    ],
    ['somebody who left', () => ({ moderator: '123456789012345678' }), 'لم يعد من المشرفين'],
  ] as const)(
    '%s: nothing is posted, and the desk says why',
    async ([, change, why], { discord, startBot }) => {
      const url = newUrl();
      const store = await planned(url, postFor(discord, change(discord)));
      await startBot({ DATABASE_URL: url });
      await expect.poll(() => statesIn(store, discord), SOON).toEqual(['refused']);
      expect(inPublic(discord)).toEqual([]);
      const list = await plannedList(discord);
      await open(discord, list);
      expect(read(list)).toContain(why);
      await store.close();
    },
  );

  test('in a locked thread the reason is that it is locked', async ({ discord, startBot }) => {
    const url = newUrl();
    const type = ChannelType.PublicThread;
    const parent = discord.channel;
    const thread = discord.addChannel({ name: 'thread', type, parent, locked: true });
    const store = await planned(url, postFor(discord, { channel: thread.id }));
    discord.faults.refuse(
      { method: 'POST', path: new RegExp(`^/channels/${thread.id}/`, 'u') },
      50_013,
    );
    await startBot({ DATABASE_URL: url });
    await expect.poll(() => statesIn(store, discord), SOON).toEqual(['refused']);
    const [post] = await store.posts.planned(discord.guild.id);
    expect(post?.note).toContain('هذا الموضوع مقفل');
    await store.close();
  });

  test('what is an hour late is listed, not posted', async ({ discord, startBot }) => {
    const url = newUrl();
    const store = await planned(url, postFor(discord, { due: Date.now() - 61 * 60 * 1000 }));
    await startBot({ DATABASE_URL: url });
    await expect.poll(() => statesIn(store, discord), SOON).toEqual(['missed']);
    expect(inPublic(discord)).toEqual([]);
    await store.close();
  });
});

test('without a database there is no «متى»', async ({ discord, startBot }) => {
  await startBot();
  expect(() => summarise(discord, { متى: 'بعد ساعة' })).toThrow();
});
