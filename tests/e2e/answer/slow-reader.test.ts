import { setTimeout } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { denied, inPublic, NOBODY, read, texts, troubles } from '../support/reading.ts';
import {
  misquoting,
  NOTHING,
  pointingAt,
  StandInReader,
  withPatience,
} from '../support/stand-in-reader.ts';

const QUOTE = 'قرب نقطة تفتيش السدادة';
const PARAPHRASE = 'أين التقى الخصمان؟';
const BY_WORDS = 'السفارة الصينية';
const READING = 'أقرأ التقرير…';
const POSTED = 'وجدت الجواب، ونشرته في القناة.';
const FOLLOW_UP = { path: /^\/webhooks\/\d+\/[^/]+$/u, method: 'POST' } as const;
/** How long Discord waits for a response, in milliseconds. */
const DEADLINE = 3000;

/** In milliseconds, so that the tests do not wait for seconds. */
const PATIENCE = 20;
const impatient = await withPatience(PATIENCE);

function slowReader(): StandInReader {
  const reader = new StandInReader();
  reader.isSlow = true;
  return reader;
}

describe('a reader that is slow', () => {
  test('and points at a passage: a private line, then the answer for everybody', async ({
    discord,
    startBot,
  }) => {
    const reader = slowReader();
    reader.says = pointingAt(QUOTE);
    await startBot({}, reader.of(impatient));
    const { id } = discord.moderator.user;
    const use = ask(discord, PARAPHRASE, { options: { لعضو: id } });
    const line = await use.message();
    expect(line.visibleTo).toBe(discord.member.user.id);
    expect(read(line)).toBe(READING);
    expect(inPublic(discord)).toEqual([]);

    reader.finish();
    const answer = await use.followUp();
    expect(answer.ephemeral).toBe(false);
    expect(texts(answer)[0]).toBe(PARAPHRASE);
    expect(answer.text).toContain(`**${QUOTE}**`);
    expect(answer.pinged).toEqual({ ...NOBODY, users: [id] });
    await expect.poll(() => read(line)).toBe(POSTED);
    expect(line.data.mentions).toEqual([]);
    expect(inPublic(discord)).toEqual([answer]);
    await discord.people.click(answer, 'السياق').response();
    expect(answer.revisions).toHaveLength(1);
  });

  test.for([
    ['finds nothing', () => NOTHING, PARAPHRASE, 'لم أجد'],
    ['finds nothing where words would', () => NOTHING, BY_WORDS, 'أقرب ما في التقرير:'],
    ['is unsure', misquoting(QUOTE), BY_WORDS, 'أقرب ما في التقرير:'],
  ] as const)(
    'and %s: what it comes to takes the place of the line',
    async ([, says, question, expected], { discord, startBot }) => {
      const reader = slowReader();
      reader.says = says;
      const bot = await startBot({}, reader.of(impatient));
      const use = ask(discord, question);
      const line = await use.message();
      reader.finish();
      await expect.poll(() => line.text).toContain(expected);
      expect(line.visibleTo).toBe(discord.member.user.id);
      await bot.stop();
      expect(use.followUps).toEqual([]);
      expect(inPublic(discord)).toEqual([]);
      expect(troubles(bot)).toEqual([]);
    },
  );

  test('and what is asked in private stays private', async ({ discord, startBot }) => {
    const reader = slowReader();
    reader.says = pointingAt(QUOTE);
    const bot = await startBot({}, reader.of(impatient));
    const use = ask(discord, PARAPHRASE, { options: { خاص: true } });
    const line = await use.message();
    reader.finish();
    await expect.poll(() => line.text).toContain(QUOTE);
    await discord.people.click(line, 'انشر للجميع').followUp();
    await bot.stop();
    expect(use.followUps).toEqual([]);
    expect(inPublic(discord)).toHaveLength(1);
  });

  test('and so does the answer where the asker may not write', async ({ discord, startBot }) => {
    const reader = slowReader();
    reader.says = pointingAt(QUOTE);
    const overwrites = [denied(discord.member.user.id, 'SendMessages')];
    const channel = discord.addChannel({ name: 'closed', overwrites });
    const bot = await startBot({}, reader.of(impatient));
    const line = await ask(discord, PARAPHRASE, { channel }).message();
    reader.finish();
    await expect.poll(() => line.text).toContain('لا تستطيع الكتابة في هذه القناة');
    expect(line.text).toContain(QUOTE);
    await bot.stop();
    expect([...channel.messages.values()]).toEqual([line]);
  });

  test('says so once for a message of several subjects', async ({ discord, startBot }) => {
    const reader = slowReader();
    await startBot({}, reader.of(impatient));
    const { people } = discord;
    const questions = ['متى أغلقت السفارة الصينية؟', 'كم عنصرا من داعش أسرت كتائب مصراتة؟'];
    const message = people.say(questions.join(' '));
    const use = people.useMessageCommand({ name: 'ابحث في التقرير', message });
    const line = await use.message();
    expect(read(line)).toBe(READING);
    reader.finish();
    await expect.poll(() => texts(line)[0]).toBe(questions[0]);
    await expect.poll(() => reader.questions).toEqual(questions);
    // Long enough to say so again.
    await setTimeout(10 * PATIENCE);
    reader.finish();
    const second = await use.followUp();
    expect(texts(second)[0]).toBe(questions[1]);
    expect(second.ephemeral).toBe(true);
    expect(texts(line)[0]).toBe(questions[0]);
    expect(inPublic(discord)).toEqual([message]);
  });
});

describe('a reader that hangs', () => {
  test('lets the bot respond in time, and words decide when it gives up', async ({
    discord,
    startBot,
  }) => {
    const reader = slowReader();
    reader.says = () => undefined;
    await startBot({}, reader.of());
    const started = performance.now();
    const use = ask(discord, BY_WORDS);
    expect(read(await use.message())).toBe(READING);
    expect(performance.now() - started).toBeLessThan(DEADLINE);
    reader.finish();
    const answer = await use.followUp();
    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toContain('الفقرة ٨ من ٨');
  });

  test('is let go by a stop, and words decide', async ({ discord, startBot }) => {
    const reader = slowReader();
    const bot = await startBot({}, reader.of(impatient));
    const use = ask(discord, BY_WORDS);
    const line = await use.message();
    await bot.stop();
    expect(reader.aborted).toBe(1);
    expect(use.followUps.map(({ text }) => text)).toEqual([
      expect.stringContaining('الفقرة ٨ من ٨'),
    ]);
    expect(read(line)).toBe(POSTED);
    expect(troubles(bot)).toEqual([]);
  });

  test('is let go when Discord no longer knows the interaction', async ({ discord, startBot }) => {
    const reader = slowReader();
    const bot = await startBot({}, reader.of(impatient));
    ask(discord, PARAPHRASE).state = 'failed';
    await expect.poll(() => reader.aborted).toBe(1);
    await expect.poll(() => troubles(bot)).toEqual([expect.stringContaining('10062')]);
    expect(bot.output.stdout).not.toContain(PARAPHRASE);
    expect(inPublic(discord)).toEqual([]);
  });
});

describe('what Discord does not take', () => {
  test('the answer: the line says so, and the log', async ({ discord, startBot }) => {
    const reader = slowReader();
    reader.says = pointingAt(QUOTE);
    const bot = await startBot({}, reader.of(impatient));
    const use = ask(discord, PARAPHRASE);
    const line = await use.message();
    discord.faults.fail(FOLLOW_UP, 400);
    reader.finish();
    await expect.poll(() => read(line)).toContain('عذرًا، حدث خطأ');
    await expect.poll(() => troubles(bot)).toHaveLength(1);
    expect(use.followUps).toEqual([]);
    expect(inPublic(discord)).toEqual([]);
  });

  test('the last change of the line: a private sentence says that the answer is there', async ({
    discord,
    startBot,
  }) => {
    const reader = slowReader();
    reader.says = pointingAt(QUOTE);
    await startBot({}, reader.of(impatient));
    const use = ask(discord, PARAPHRASE);
    await use.message();
    discord.faults.fail({ path: /messages\/@original$/u, method: 'PATCH' }, 400);
    reader.finish();
    const sentence = await use.followUp(1);
    expect(read(sentence)).toBe(POSTED);
    expect(sentence.visibleTo).toBe(discord.member.user.id);
    expect(inPublic(discord)).toEqual([await use.followUp(0)]);
  });
});

test('a reload does not change whose reports answer a question that is being read', async ({
  discord,
  startBot,
}) => {
  const reader = slowReader();
  reader.says = pointingAt('إلى المرفأ');
  const file = reportFile('خبر', 'وصلت القافلة إلى المرفأ', 'انتهى الخبر');
  const { bot } = await startBot(
    { KNOWLEDGE_DIR: knowledgeWith({ '1.md': file }) },
    reader.of(impatient),
  );
  const use = ask(discord, 'أين توقف الموكب؟');
  await use.message();
  expect(bot.judgementOf('أين توقف الموكب؟', undefined)).toBeUndefined();
  reader.finish();
  expect((await use.followUp()).text).toContain('**إلى المرفأ**');
  expect(bot.judgementOf('أين توقف الموكب؟', undefined)).toMatchObject({ verdict: 'verified' });
});
