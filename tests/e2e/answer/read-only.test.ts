import { ChannelType, type PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { ask } from '../support/acting.ts';
import { test as base } from '../support/bot.ts';
import type { Channel } from '../support/discord.ts';
import { denied, inPublic, postedAnywhere } from '../support/reading.ts';

const NOT_FOR_ALL = 'لا تستطيع الكتابة في هذه القناة';

/** A test with a way to a channel of this type in which the member lacks a permission. */
const test = base.extend<{
  closed: (type: ChannelType, lacking: keyof typeof PermissionFlagsBits) => Channel;
}>({
  closed: async ({ discord }, use) => {
    await use((type, lacking) => {
      const overwrites = [denied(discord.member.user.id, lacking)];
      if (type !== ChannelType.PublicThread) {
        return discord.addChannel({ name: 'closed', type, overwrites });
      }
      const parent = discord.addChannel({ name: 'parent', overwrites });
      return discord.addChannel({ name: 'closed', type, parent });
    });
  },
});

const CLOSED = [
  ['a channel', ChannelType.GuildText, 'SendMessages'],
  ['an announcement channel', ChannelType.GuildAnnouncement, 'SendMessages'],
  ['a thread', ChannelType.PublicThread, 'SendMessagesInThreads'],
] as const;

describe.for(CLOSED)(
  'who may not write in %s has the bot write nothing there',
  ([, type, lacking]) => {
    test('through /اسأل', async ({ discord, startBot, closed }) => {
      const channel = closed(type, lacking);
      const { id } = discord.moderator.user;
      await startBot();
      const asking = { channel, options: { لعضو: id } };
      const answer = await ask(discord, 'السفارة الصينية', asking).message();
      expect(answer.visibleTo).toBe(discord.member.user.id);
      expect(answer.text).toContain(NOT_FOR_ALL);
      expect(answer.text).toContain('الفقرة ٨ من ٨');

      const press = discord.people.click(answer, 'انشر للجميع');
      const refusal = await press.message();
      expect(refusal).not.toBe(answer);
      expect(refusal.visibleTo).toBe(discord.member.user.id);
      expect(refusal.text).toContain(NOT_FOR_ALL);
      expect(postedAnywhere(discord)).toEqual([]);
    });

    test('through the menu of a message', async ({ discord, startBot, closed }) => {
      const channel = closed(type, lacking);
      const { people, moderator, member } = discord;
      await startBot();
      const message = people.say('السفارة الصينية', { user: moderator.user, channel });
      const use = people.useMessageCommand({ name: 'ابحث في التقرير', message });
      const answer = await use.message();
      expect(answer.text).toContain('الفقرة ٨ من ٨');
      // It would be private anyway.
      expect(answer.text).not.toContain(NOT_FOR_ALL);
      const refusal = await people.click(answer, 'انشر للجميع').message();
      expect(refusal.visibleTo).toBe(member.user.id);
      expect(refusal.text).toContain(NOT_FOR_ALL);
      expect(postedAnywhere(discord)).toEqual([]);
    });
  },
);

test('who has lost the right since they asked cannot share', async ({ discord, startBot }) => {
  await startBot();
  const { channel, member, people } = discord;
  const answer = await ask(discord, 'السفارة الصينية', { options: { خاص: true } }).message();
  channel.overwrites.push(denied(member.user.id, 'SendMessages'));
  const refusal = await people.click(answer, 'انشر للجميع').message();
  expect(refusal.text).toContain(NOT_FOR_ALL);
  expect(inPublic(discord)).toEqual([]);
});

test('who may write in threads, and not in the channel around, is answered for all there', async ({
  discord,
  startBot,
  closed,
}) => {
  const channel = closed(ChannelType.PublicThread, 'SendMessages');
  await startBot();
  const answer = await ask(discord, 'السفارة الصينية', { channel }).message();
  expect(answer.ephemeral).toBe(false);
});
