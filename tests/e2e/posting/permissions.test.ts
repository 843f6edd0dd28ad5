import { ChannelType, GatewayDispatchEvents, PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { press, publish, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { channelResource } from '../support/discord.ts';
import { buttonsOf, denied, posted, postedAnywhere } from '../support/reading.ts';
import { onlyModerators } from '../support/sentences.ts';

describe('permissions', () => {
  test('an ordinary member is refused, also where the server lets them try', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const asMember = { user: discord.member.user, ignorePermissions: true };
    for (const use of [
      summarise(discord, {}, asMember),
      publish(discord, { فقرة: '3' }, asMember),
    ]) {
      const answer = await use.message();
      expect(answer.visibleTo).toBe(discord.member.user.id);
      expect(answer.text).toBe(onlyModerators);
    }
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test.for([
    ['ViewChannel', ChannelType.GuildText, ['عرض القناة']],
    ['SendMessages', ChannelType.GuildText, ['إرسال الرسائل']],
    ['SendMessages', ChannelType.GuildAnnouncement, ['إرسال الرسائل']],
    ['SendMessagesInThreads', ChannelType.PublicThread, ['إرسال الرسائل في المواضيع']],
    ['ViewChannel', ChannelType.PublicThread, ['عرض القناة']],
  ] as const)(
    'a member without %s in the target (of type %i) gets a sentence that says so',
    async ([permission, type, missing], { discord, startBot }) => {
      const { moderator, world } = discord;
      const target = (lacking: string) => {
        const overwrites = [denied(lacking, permission)];
        if (type !== ChannelType.PublicThread) {
          return discord.addChannel({ name: 'target', type, overwrites });
        }
        const parent = discord.addChannel({ name: 'parent', overwrites });
        return discord.addChannel({ name: 'target', type, parent });
      };
      const closedToModerator = target(moderator.user.id);
      const closedToBot = target(world.bot.id);
      await startBot();

      for (const [channel, who] of [
        [closedToModerator, 'تحتاج أنت'],
        [closedToBot, 'أحتاج أنا (البوت)'],
      ] as const) {
        const names = missing.map((name) => `صلاحية «${name}»`).join(' و');
        for (const use of [
          summarise(discord, { قناة: channel.id }),
          publish(discord, { فقرة: '3', قناة: channel.id }),
        ]) {
          const answer = await use.message();
          expect(answer.visibleTo).toBe(moderator.user.id);
          expect(answer.text).toBe(`لم يُنشر شيء: ${who} إلى ${names} في <#${channel.id}>`);
        }
      }
      expect(postedAnywhere(discord)).toEqual([]);
    },
  );

  test('all that is missing is named at once', async ({ discord, startBot }) => {
    const { id } = discord.world.bot;
    const overwrites = [
      {
        ...denied(id, 'ViewChannel'),
        deny: String(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages),
      },
    ];
    const target = discord.addChannel({ name: 'closed', overwrites });
    await startBot();
    const answer = await summarise(discord, { قناة: target.id }).message();
    expect(answer.text).toBe(
      `لم يُنشر شيء: أحتاج أنا (البوت) إلى صلاحية «عرض القناة» وصلاحية «إرسال الرسائل» في <#${target.id}>`,
    );
  });

  test.for([
    ['the moderator', 'تحتاج أنت'],
    ['the bot', 'أحتاج أنا (البوت)'],
  ] as const)(
    '%s who may no longer write there when it is posted is told so',
    async ([lacking, who], { discord, startBot }) => {
      const target = discord.addChannel({ name: 'news' });
      await startBot();
      const preview = await summarise(discord, { قناة: target.id }).message();
      const { id } = lacking === 'the bot' ? discord.world.bot : discord.moderator.user;
      target.overwrites.push(denied(id, 'SendMessages'));
      discord.gateway.dispatch(
        GatewayDispatchEvents.ChannelUpdate,
        channelResource(target),
        discord.guild.id,
      );
      const answer = await press(discord, preview, 'انشر').message();

      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toBe(`لم يُنشر شيء: ${who} إلى صلاحية «إرسال الرسائل» في <#${target.id}>`);
      expect(buttonsOf(preview)).toContain('انشر');
      expect(postedAnywhere(discord)).toEqual([]);
    },
  );

  test('who is no moderator any more can neither post, edit nor send an edit', async ({
    discord,
    startBot,
  }) => {
    const news = discord.addChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
    await startBot();
    const preview = await summarise(discord).message();
    const opened = press(discord, preview, 'حرّر');
    await opened.modal();
    const done = await publish(discord, { فقرة: '3', قناة: news.id }).message();
    const before = preview.data;

    discord.moderator.roles.splice(0);
    for (const use of [
      press(discord, preview, 'انشر'),
      press(discord, preview, 'حرّر'),
      discord.people.submit(opened, { text: 'نص آخر' }),
      press(discord, done, 'انشره للمتابعين'),
    ]) {
      const answer = await use.message();
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toBe(onlyModerators);
    }
    expect(preview.data).toEqual(before);
    expect(posted(discord.channel)).toEqual([]);
    const crossposts = discord.requests.filter(({ path }) => path.endsWith('/crosspost'));
    expect(crossposts).toEqual([]);
  });
});
