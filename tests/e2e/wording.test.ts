import { expect, vi } from 'vitest';
import { ask, press, rewrite, summarise } from './support/acting.ts';
import { test } from './support/bot.ts';
import {
  buttonsOf,
  examplesOn,
  NOBODY,
  posted,
  previewed,
  read,
  says,
  texts,
} from './support/reading.ts';

const MESSAGES = '../../src/messages.ts';
const NEW = 'جديد: ';

/** The same sentences, each in other words. */
function reword(value: unknown): unknown {
  if (typeof value === 'string') return NEW + value;
  if (typeof value === 'function') return (...given: unknown[]) => NEW + value(...given);
  if (Array.isArray(value)) return value.map(reword);
  const entries = Object.entries(value ?? {}).map(([name, part]) => [name, reword(part)]);
  return Object.fromEntries(entries);
}

/** @returns a bot whose sentences are all in other words, as in a later version */
async function laterBot() {
  vi.resetModules();
  vi.doMock(MESSAGES, async (original) => {
    const { messages } = await original<{ messages: object }>();
    return { messages: reword(messages) };
  });
  try {
    return (await import('../../src/discord/bot.ts')).createBot;
  } finally {
    vi.doUnmock(MESSAGES);
    vi.resetModules();
  }
}

test('the buttons of an answer outlive a change of wording', async ({ discord, startBot }) => {
  const { people, moderator } = discord;
  const { id } = moderator.user;
  const before = await startBot();
  const answer = await ask(discord, 'داعش', { options: { لعضو: id } }).message();
  const options = { لعضو: id, خاص: true };
  const secret = await ask(discord, 'السفارة الصينية', { options }).message();
  const message = people.say('السفارة الصينية');
  const name = 'ابحث في التقرير';
  const found = await people.useMessageCommand({ name, message }).message();
  const close = await ask(discord, 'قداش دبابة عند كتائب مصراتة؟').message();
  const silent = await ask(discord, 'من فاز بكأس العالم؟').message();
  // One person may ask five questions in a row.
  const unwanted = await ask(discord, 'كتائب مصراتة', { user: moderator.user }).message();
  await before.stop();
  await startBot({}, await laterBot());

  await people.click(answer, 'التالي').response();
  expect(texts(answer)[0]).toBe('داعش');
  expect(answer.text).toContain(`${NEW}إجابة لـ <@${id}>`);
  expect(read(answer)).toContain(`[${NEW}٢ من ٥]`);
  await people.click(answer, `${NEW}التالي`).response();
  expect(read(answer)).toContain(`[${NEW}٣ من ٥]`);

  const shared = await people.click(secret, 'انشر للجميع').followUp();
  expect(texts(shared)[0]).toBe('السفارة الصينية');
  expect(shared.pinged).toEqual({ ...NOBODY, users: [id] });

  await people.click(found, 'السياق').response();
  const { guild, channel } = discord;
  const jump = `https://discord.com/channels/${guild.id}/${channel.id}/${message.id}`;
  expect(buttonsOf(found)).toContain(jump);

  await people.click(close, 'السياق').response();
  expect(close.text).toContain(`${NEW}لا أجد جوابًا صريحًا`);
  const [example = ''] = examplesOn(silent);
  expect(texts(await people.click(silent, example).message())[0]).toBe(example);
  const use = people.click(unwanted, 'احذف', { user: moderator.user });
  await use.waitFor('the end of the answer', () => unwanted.deleted || undefined);
});

test('the buttons of a preview outlive a change of wording', async ({ discord, startBot }) => {
  const before = await startBot();
  const preview = await summarise(discord).message();
  const summary = previewed(preview);
  const edited = await summarise(discord).message();
  await (await rewrite(discord, edited, 'نص جديد')).response();
  await before.stop();
  await startBot({}, await laterBot());

  for (const card of [preview, edited]) {
    await says(press(discord, card, 'انشر'), card, `${NEW}تمّ النشر`);
  }
  expect(posted(discord.channel).map((card) => texts(card).slice(1))).toEqual([
    [summary, `-# ${NEW}من نص التقرير`],
    ['نص جديد', `-# ${NEW}حرّره Moderator`],
  ]);
});
