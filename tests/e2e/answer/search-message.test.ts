import {
  ApplicationCommandType,
  InteractionType,
  MessageReferenceType,
  MessageType,
} from 'discord.js';
import { describe, expect } from 'vitest';
import { test } from '../support/bot.ts';

import { createMessage, type DiscordEmulator, type Interaction } from '../support/discord.ts';
import { inPublic, NOBODY, texts } from '../support/reading.ts';

const SEARCH_MESSAGE = 'ابحث في التقرير';

/** Searches a message of other parts than those that people write here. */
function searchRaw(discord: DiscordEmulator, parts: object): Interaction {
  const message = discord.people.say('نص');
  return discord.people.dispatch({
    type: InteractionType.ApplicationCommand,
    data: {
      id: '1',
      name: SEARCH_MESSAGE,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: { ...message.data, ...parts } } },
    },
  });
}

describe('«ابحث في التقرير» in the menu of a message', () => {
  const OTHERS = 'كيف حالكم اليوم يا شباب، الجو جميل عندنا. '.repeat(10);

  test('answers privately, with the way to the message, also when it is shared', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const { people, moderator, guild, channel } = discord;
    const message = people.say('سمعت أن السفارة الصينية أغلقت', { user: moderator.user });
    const answer = await people.useMessageCommand({ name: SEARCH_MESSAGE, message }).message();

    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.text).toContain('سمعت أن السفارة الصينية أغلقت');
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    expect(answer.pinged).toEqual(NOBODY);
    const jump = `"url":"https://discord.com/channels/${guild.id}/${channel.id}/${message.id}"`;
    expect(JSON.stringify(answer.data.components)).toContain(jump);

    await people.click(answer, 'الفقرة كاملة').response();
    expect(JSON.stringify(answer.data.components)).toContain(jump);
    expect(inPublic(discord)).toEqual([message]);

    const shared = await people.click(answer, 'انشر للجميع').followUp();
    expect(shared.pinged).toEqual(NOBODY);
    expect(JSON.stringify(shared.data.components)).toContain(jump);
    expect(inPublic(discord)).toEqual([message, shared]);
  });

  test('answers each of several subjects from its own passage, to be shared one by one', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const { people } = discord;
    const questions = ['متى أغلقت السفارة الصينية؟', 'كم عنصرا من داعش أسرت كتائب مصراتة؟'];
    const message = people.say(`يا شباب، عندي سؤالان. ${questions.join(' ')} وشكرا لكم.`);
    const use = people.useMessageCommand({ name: SEARCH_MESSAGE, message });
    const answers = [await use.message(), await use.followUp()];

    expect(answers.map((answer) => texts(answer)[0])).toEqual(questions);
    expect(answers.map(({ visibleTo }) => visibleTo)).toEqual(
      Array(2).fill(discord.member.user.id),
    );
    expect(answers[0]?.text).toContain('الفقرة ٨ من ٨');
    expect(answers[1]?.text).toContain('الفقرة ٣ من ٨');
    expect(use.followUps).toHaveLength(1);
    for (const [at, answer] of answers.entries()) {
      const shared = await people.click(answer, 'انشر للجميع').followUp();
      expect(texts(shared)[0]).toBe(questions[at]);
    }
    expect(inPublic(discord)).toHaveLength(3);
  });

  test('answers two sentences of one subject once', async ({ discord, startBot }) => {
    const bot = await startBot();
    const message = discord.people.say('متى أغلقت السفارة الصينية؟ السفارة الصينية في ليبيا.');
    const use = discord.people.useMessageCommand({ name: SEARCH_MESSAGE, message });
    expect((await use.message()).text).toContain('الفقرة ٨ من ٨');
    await bot.stop();
    expect(use.followUps).toEqual([]);
  });

  test('finds the one sentence of a long message that the report knows', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const sentence = 'كم عنصرا من داعش أسرت كتائب مصراتة؟';
    const message = discord.people.say(`${OTHERS}${sentence} ${OTHERS}`);
    const use = discord.people.useMessageCommand({ name: SEARCH_MESSAGE, message });
    const { text } = await use.message();
    expect(text.split('\n')[0]).toBe(`${sentence}`);
    expect(text).toContain('الفقرة ٣ من ٨');
  });

  test('takes a message without an end to its sentences', async ({ discord, startBot }) => {
    await startBot();
    const message = discord.people.say('السفارة الصينية في ليبيا '.repeat(60));
    const use = discord.people.useMessageCommand({ name: SEARCH_MESSAGE, message });
    expect((await use.message()).text).toContain('الفقرة ٨ من ٨');
  });

  test('says that there is no text in a message that has none', async ({ discord, startBot }) => {
    await startBot();
    const { people, channel, moderator } = discord;
    const picture = createMessage(discord.world, {
      channel,
      author: moderator.user,
      form: { embeds: [{ title: 'صورة' }] },
      origin: { type: MessageType.Default },
    });
    for (const message of [picture, people.say('\u200b\u200f')]) {
      const answer = await people.useMessageCommand({ name: SEARCH_MESSAGE, message }).message();
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toBe('لا نصّ في هذه الرسالة لأبحث عنه.');
    }
  });

  test('takes a content of null for no text', async ({ discord, startBot }) => {
    await startBot();
    const answer = await searchRaw(discord, { content: null }).message();
    expect(answer.text).toBe('لا نصّ في هذه الرسالة لأبحث عنه.');
  });

  test('finds what a forwarded message says', async ({ discord, startBot }) => {
    await startBot();
    const { channel, moderator } = discord;
    const elsewhere = discord.addChannel({ name: 'elsewhere' });
    for (const { id } of [channel, elsewhere, moderator.user]) {
      const forwarded = {
        content: '',
        message_reference: { type: MessageReferenceType.Forward, channel_id: id, message_id: '1' },
        message_snapshots: [{ message: { content: 'سمعت أن السفارة الصينية أغلقت' } }],
      };
      const answer = await searchRaw(discord, forwarded).message();
      expect(answer.text).toContain('الفقرة ٨ من ٨');
    }
  });

  test.for([
    ['only emoji', '😂👨‍👩‍👧 <:علم:123456789012345678>'],
    ['only a mention', '<@123456789012345678>'],
    ['what the report does not know', 'من فاز بكأس العالم؟'],
    ['a long message that the report does not know', OTHERS],
  ] as const)('%s: the asker alone is told', async ([, content], { discord, startBot }) => {
    await startBot();
    const message = discord.people.say(content);
    const use = discord.people.useMessageCommand({ name: SEARCH_MESSAGE, message });
    const answer = await use.message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.text).toContain('لم أجد');
    expect(inPublic(discord)).toEqual([message]);
  });
});
