import { describe, expect, vi } from 'vitest';
import { buildKnowledge } from '../../../src/app/build-knowledge.ts';
import { dayAt } from '../../../src/discord/posting/digest-period.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { forge, press, publish, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import {
  buttonsOf,
  denied,
  idsOf,
  NOBODY,
  posted,
  postedAnywhere,
  published,
  texts,
} from '../support/reading.ts';
import { onlyModerators, unknownButton } from '../support/sentences.ts';

const DAY = 24 * 60 * 60 * 1000;
const dayBefore = (days: number) => dayAt(Date.now() - days * DAY);
const PREVIEW = 'معاينة لا يراها غيرك';
const CHANGED = 'تغيّرت التقارير منذ هذه المعاينة، ولم يُنشر شيء';

/** @returns a knowledge file of the day so many days ago; undefined: without a date */
function dated(title: string, days: number | undefined, ...paragraphs: readonly string[]): string {
  const file = reportFile(title, ...paragraphs);
  return days === undefined ? file : file.replace('المصدر', `التاريخ: ${dayBefore(days)}\nالمصدر`);
}

const ROAD = 'افتتحت البلدية الطريق الساحلي أمام الشاحنات صباح اليوم بعد إغلاق دام شهرين.';
const PORT = 'استقبل المرفأ أول سفينة محمّلة بالقمح منذ الربيع الماضي بحسب إدارته.';
const files = {
  'old.md': dated('خبر قديم', 7, 'وصلت القافلة إلى المدينة قبل أسبوع كامل.', 'انتهى الخبر.'),
  'port.md': dated('سفينة القمح', 6, PORT, 'وقال مدير المرفأ إن التفريغ يستغرق يومين.'),
  'road.md': dated('فتح الطريق', 0, ROAD, 'وقال رئيس البلدية إن الحركة عادت إلى طبيعتها.'),
  'undated.md': dated('خبر بلا تاريخ', undefined, 'وصل الوفد إلى العاصمة.', 'انتهى الخبر.'),
};

describe('/ملخص من', () => {
  test('shows the moderator alone one card of the reports of these days, newest first', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'week' }).message();
    expect(preview.visibleTo).toBe(discord.moderator.user.id);
    const [where, heading, road, port, origin, ...others] = texts(preview);
    expect(where).toBe(`${PREVIEW}. سيُنشر الملخص في <#${discord.channel.id}>`);
    expect(heading).toMatch(/^### تقارير من .+ إلى .+$/u);
    expect(road).toMatch(/^\*\*فتح الطريق\*\*\n-# بتاريخ .+\n/u);
    expect(road?.endsWith(`\n${ROAD}`)).toBe(true);
    expect(port).toContain('**سفينة القمح**');
    expect(port?.endsWith(`\n${PORT}`)).toBe(true);
    expect(origin).toBe('-# من نصوص التقارير');
    expect(others).toEqual([]);
    const source = 'http://example.org/1';
    expect(buttonsOf(preview)).toEqual([source, source, 'انشر', 'ألغِ']);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('of today leaves out what is older, and the date of each', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'today' }).message();
    expect(texts(preview).slice(2, -1)).toEqual([`**فتح الطريق**\n${ROAD}`]);

    const options = discord.commands().find(({ name }) => name === 'ملخص')?.options ?? [];
    const choices = options.find(({ name }) => name === 'من')?.choices ?? [];
    expect(choices.map(({ name }) => name)).toEqual(['اليوم', 'هذا الأسبوع']);
  });

  test('is posted as the preview shows it, once, pinging nobody', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const news = discord.addChannel({ name: 'news' });
    const preview = await summarise(discord, { من: 'week', قناة: news.id }).message();
    const shown = texts(preview).slice(1);
    const first = press(discord, preview, 'انشر');
    const second = await press(discord, preview, 'انشر').message();
    expect(second.text).toContain('لم أنشر مرة ثانية');
    await published(first, preview);

    const [card, ...others] = posted(news);
    expect(others).toEqual([]);
    expect(card && texts(card)).toEqual(shown);
    expect(card && buttonsOf(card)).toEqual(['http://example.org/1', 'http://example.org/1']);
    expect(card?.pinged).toEqual(NOBODY);
    expect(preview.text).toContain(`/${news.id}/${card?.id}`);
    expect(buttonsOf(preview)).toEqual([]);
  });

  test('is dropped without a trace', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'week' }).message();
    await press(discord, preview, 'ألغِ').response();
    expect(preview.text).toBe('أُلغي الملخص، ولم يُنشر شيء.');
    expect(buttonsOf(preview)).toEqual([]);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('holds the ten newest reports, and the moderator alone is told so', async ({
    discord,
    startBot,
  }) => {
    const many = Array.from({ length: 12 }, (_, at) => {
      const title = `خبر رقم ${at}`;
      return [`${at}.md`, dated(title, at % 3, `وصلت القافلة رقم ${at} إلى المدينة.`, 'تم.')];
    });
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(Object.fromEntries(many)) });
    const preview = await summarise(discord, { من: 'week' }).message();
    const note = 'هذه أحدث ١٠ تقارير من ١٢.';
    expect(preview.text).toContain(note);
    const titles = texts(preview).flatMap((text) => /^\*\*خبر رقم (\d+)/u.exec(text)?.[1] ?? []);
    expect(titles).toHaveLength(10);
    const days = titles.map((at) => Number(at) % 3);
    expect(days).toEqual(days.toSorted());
    await published(press(discord, preview, 'انشر'), preview);
    expect(posted(discord.channel)[0]?.text).not.toContain(note);
  });

  test('fits a message however long the titles and sentences are', async ({
    discord,
    startBot,
  }) => {
    const many = Array.from({ length: 10 }, (_, at) => {
      const sentence = `${'*نجمة_ '.repeat(30)}رقم ${at}.`;
      return [`${at}.md`, dated('*'.repeat(300), 0, sentence, `${'كلمة '.repeat(90)}.`, 'تم.')];
    });
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(Object.fromEntries(many)) });
    for (const من of ['today', 'week']) {
      const preview = await summarise(discord, { من }).message();
      expect(texts(preview)).toHaveLength(13);
      await published(press(discord, preview, 'انشر'), preview);
    }
    expect(posted(discord.channel)).toHaveLength(2);
  });

  test.for([
    ['today', 'ليس عندي تقرير تاريخه اليوم'],
    ['week', 'ليس عندي تقرير تاريخه هذا الأسبوع'],
  ])('of %s without a report says so', async ([من = '', sentence], { discord, startBot }) => {
    const { 'old.md': old, 'undated.md': undated } = files;
    await startBot({ KNOWLEDGE_DIR: knowledgeWith({ 'old.md': old, 'undated.md': undated }) });
    const answer = await summarise(discord, { من }).message();
    expect(answer.visibleTo).toBe(discord.moderator.user.id);
    expect(answer.text).toContain(sentence);
    expect(buttonsOf(answer)).toEqual([]);
  });

  test('together with a report is refused', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const answer = await summarise(discord, { من: 'week', تقرير: 'road' }).message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('اختر أحد الخيارين لا كليهما');
  });

  test('shows a report whose sentences are all very long by its title', async ({
    discord,
    startBot,
  }) => {
    const long = `${'أعلنت البلدية فتح الطريق أمام الشاحنات '.repeat(20)}.`;
    const KNOWLEDGE_DIR = knowledgeWith({ '1.md': dated('بلا نقطة', 0, long) });
    await startBot({ KNOWLEDGE_DIR });
    const preview = await summarise(discord, { من: 'today' }).message();
    expect(texts(preview).slice(2, -1)).toEqual(['**بلا نقطة**']);
    await published(press(discord, preview, 'انشر'), preview);
  });

  test('has an English name', async ({ discord, startBot }) => {
    await startBot({ COMMAND_LANGUAGE: 'en', KNOWLEDGE_DIR: knowledgeWith(files) });
    const { people, moderator } = discord;
    const use = { name: 'summary', user: moderator.user };
    const preview = await people.useCommand({ ...use, options: { since: 'week' } }).message();
    expect(preview.text).toContain(PREVIEW);
    const both = { since: 'week', report: 'road' };
    const refusal = await people.useCommand({ ...use, options: both }).message();
    expect(refusal.text).toMatch(/«since».+«report»/u);
  });

  test('asks for the same permissions', async ({ discord, startBot }) => {
    const target = discord.addChannel({ name: 'news' });
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'week', قناة: target.id }).message();
    target.overwrites.push(denied(discord.moderator.user.id, 'SendMessages'));
    for (const use of [
      summarise(discord, { من: 'week', قناة: target.id }),
      press(discord, preview, 'انشر'),
    ]) {
      const answer = await use.message();
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toContain('تحتاج أنت إلى صلاحية «إرسال الرسائل»');
    }
    expect(posted(target)).toEqual([]);
  });
});

describe('when the reports have changed since the preview,', () => {
  const later = (more: Record<string, string>) =>
    runToEnd(buildKnowledge(knowledgeWith({ ...files, ...more })));

  test.for([
    ['a report was added', { 'new.md': dated('خبر جديد', 1, 'وصل القطار.', 'تم.') }],
    ['a title was changed', { 'road.md': files['road.md'].replace('فتح', 'إعادة فتح') }],
    ['a date was changed', { 'port.md': dated('سفينة القمح', 5, PORT) }],
    ['a sentence was changed', { 'port.md': files['port.md'].replace('القمح منذ', 'الأرز منذ') }],
    ['all are gone', { 'port.md': files['undated.md'], 'road.md': files['undated.md'] }],
  ] as const)('nothing is posted: %s', async ([, more], { discord, startBot }) => {
    const { bot } = await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'week' }).message();
    const before = preview.data;
    bot.replaceKnowledge(later(more));
    const told = await press(discord, preview, 'انشر').followUp();
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain(CHANGED);
    expect(preview.data).toEqual(before);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('but not on the card, it is posted', async ({ discord, startBot }) => {
    const { bot } = await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'week' }).message();
    bot.replaceKnowledge(later({ 'older.md': dated('أقدم', 30, 'وصل القطار.', 'تم.') }));
    await published(press(discord, preview, 'انشر'), preview);
  });
});

describe('a button of a digest', () => {
  test('posts what it shows the day after too', async ({ discord, startBot, onTestFinished }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'today' }).message();
    const shown = texts(preview).slice(1);
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY });
    const later = await summarise(discord, { من: 'today' }).message();
    expect(later.text).toContain('ليس عندي تقرير');
    await published(press(discord, preview, 'انشر'), preview);
    const [card] = posted(discord.channel);
    expect(card && texts(card)).toEqual(shown);
  });

  test('posts nothing that it does not show', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord, { من: 'today' }).message();
    const [id = ''] = idsOf(preview, 'انشر');
    const wider = id.replace('today', 'week');
    expect(wider).not.toBe(id);
    const told = await forge(discord, preview, wider, discord.moderator.user).followUp();
    expect(told.text).toContain(CHANGED);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('elsewhere, broken, or pressed by a member does nothing', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    await publish(discord, { فقرة: '1' }).message();
    const [card] = posted(discord.channel);
    if (!card) throw new Error('Nothing was posted');
    const before = card.data;
    const { user } = discord.moderator;
    const here = discord.channel.id;
    for (const id of [`digest:week:${dayBefore(0)}:${here}:x`, 'no-digest']) {
      expect((await forge(discord, card, id, user).message()).text).toBe(unknownButton);
      expect((await forge(discord, card, id).message()).text).toBe(onlyModerators);
    }
    const preview = await summarise(discord, { من: 'week' }).message();
    for (const id of [
      'digest',
      `digest:month:${dayBefore(0)}:${here}:x`,
      `digest:week:2026-02-31x:${here}:x`,
      `digest:week:yesterday:${here}:x`,
      `digest:week:${dayBefore(0)}:here:x`,
      `digest:week:${dayBefore(0)}:${here}`,
    ]) {
      expect((await forge(discord, preview, id, user).message()).text, id).toBe(unknownButton);
    }
    expect(card.data).toEqual(before);
    expect(postedAnywhere(discord)).toEqual([card]);
  });
});
