import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect } from 'vitest';
import { forge, press, publish, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import type { DiscordEmulator, Interaction } from '../support/discord.ts';
import { buttonsOf, posted, postedAnywhere, published, says, texts } from '../support/reading.ts';
import { key } from '../support/reports.ts';

/** Uses `/نشر` with an id that its option could not have in Discord's client. */
function useRaw({ people, moderator }: DiscordEmulator, id: string): Interaction {
  const { String: text, Channel: channel } = ApplicationCommandOptionType;
  const options = [
    { name: 'فقرة', type: text, value: '3' },
    { name: 'قناة', type: channel, value: id },
  ];
  const resolved = { channels: {} };
  return people.dispatch({
    type: InteractionType.ApplicationCommand,
    data: { id: '1', name: 'نشر', type: ApplicationCommandType.ChatInput, options, resolved },
    user: moderator.user,
  });
}

const followed = 'وصل المنشور إلى القنوات المتابِعة.';

describe('the channel to post in', () => {
  test.for([
    ['another text channel', ChannelType.GuildText],
    ['a thread', ChannelType.PublicThread],
    ['a private thread', ChannelType.PrivateThread],
    ['an announcement thread', ChannelType.AnnouncementThread],
    ['an announcement channel', ChannelType.GuildAnnouncement],
  ] as const)('may be %s', async ([, type], { discord, startBot }) => {
    const isThread = type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement;
    const participants = new Set([discord.moderator.user.id]);
    const parent = isThread ? { parent: discord.channel, participants } : {};
    const target = discord.addChannel({ name: 'news', type, ...parent });
    await startBot();
    const preview = await summarise(discord, { قناة: target.id }).message();
    expect(texts(preview)[0]).toContain(`<#${target.id}>`);
    await published(press(discord, preview, 'انشر'), preview);

    expect(posted(target)).toHaveLength(1);
    expect(posted(discord.channel)).toEqual([]);
    expect(preview.text).toContain(`/${target.id}/${posted(target)[0]?.id}`);
    expect(buttonsOf(preview)).toEqual(
      type === ChannelType.GuildAnnouncement ? ['انشره للمتابعين'] : [],
    );
  });

  test('of announcements can be published to its followers, once', async ({
    discord,
    startBot,
  }) => {
    const news = discord.addChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
    await startBot();
    const answer = await publish(discord, { فقرة: '3', قناة: news.id }).message();
    await says(press(discord, answer, 'انشره للمتابعين'), answer, followed);

    expect(buttonsOf(answer)).toEqual([]);
    const [card, ...others] = posted(news);
    expect(others).toEqual([]);
    expect((card?.data.flags ?? 0) & MessageFlags.Crossposted).toBeTruthy();
    const crossposts = discord.requests.filter(({ path }) => path.endsWith('/crosspost'));
    expect(crossposts).toHaveLength(1);
  });

  test('of announcements, its button pressed twice, alarms NOBODY', async ({
    discord,
    startBot,
  }) => {
    const news = discord.addChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
    await startBot();
    const answer = await publish(discord, { فقرة: '3', قناة: news.id }).message();
    const uses = [1, 2].map(() => press(discord, answer, 'انشره للمتابعين'));
    const answers = await Promise.all(uses.map((use) => use.message()));
    await Promise.all(uses.map((use) => says(use, answer, followed)));
    const apologies = [...answers, ...uses.flatMap(({ followUps }) => followUps)].filter(
      ({ text }) => text.includes('عذرًا'),
    );
    expect(apologies).toEqual([]);
  });

  test('cannot be a voice channel', async ({ discord, startBot }) => {
    const channel = discord.addChannel({ name: 'voice', type: ChannelType.GuildVoice });
    await startBot();
    for (const use of [
      summarise(discord, {}, { channel }),
      publish(discord, { فقرة: '3' }, { channel }),
    ]) {
      expect((await use.message()).text).toContain('لا يمكن النشر في قناة من هذا النوع');
    }
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test.for([
    ['a category', ChannelType.GuildCategory],
    ['a forum', ChannelType.GuildForum],
  ] as const)('cannot be %s, whatever the button says', async ([, type], { discord, startBot }) => {
    const { id } = discord.addChannel({ name: 'other', type });
    await startBot();
    const preview = await summarise(discord).message();
    const forged = `publish:medium:${key}:${id}`;
    const answer = await forge(discord, preview, forged, discord.moderator.user).message();
    expect(answer.text).toContain('لا يمكن النشر في قناة من هذا النوع');
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('cannot be what is no channel, or is one of another server', async ({
    discord,
    startBot,
  }) => {
    const { world, guild, moderator, member } = discord;
    const elsewhere = world.addChannel(world.addGuild('elsewhere'), { name: 'general' });
    await startBot();
    const preview = await summarise(discord).message();
    const ids = [guild.id, member.user.id, moderator.roles[0] ?? '', elsewhere.id];
    for (const id of ids) {
      const forged = `publish:medium:${key}:${id}`;
      const pressed = forge(discord, preview, forged, moderator.user);
      const used = useRaw(discord, id);
      for (const answer of [await pressed.message(), await used.message()]) {
        expect(answer.visibleTo).toBe(moderator.user.id);
        expect(answer.text).toContain('لم تعد موجودة، أو لا أستطيع رؤيتها');
      }
    }
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('cannot be a private thread that the moderator is not in, unless they manage threads', async ({
    discord,
    startBot,
  }) => {
    const { channel: parent, guild, world, moderator } = discord;
    const type = ChannelType.PrivateThread;
    const secret = discord.addChannel({ name: 'secret', type, parent });
    await startBot();
    const preview = await summarise(discord).message();
    const forged = `publish:medium:${key}:${secret.id}`;
    for (const use of [
      summarise(discord, { قناة: secret.id }),
      publish(discord, { فقرة: '3', قناة: secret.id }),
      forge(discord, preview, forged, moderator.user),
    ]) {
      expect((await use.message()).text).toContain('لستَ في هذا الموضوع الخاص');
    }
    expect(postedAnywhere(discord)).toEqual([]);

    world.addRole(guild, 'Managers', PermissionFlagsBits.ManageThreads, moderator);
    const answer = await publish(discord, { فقرة: '3', قناة: secret.id }).message();
    expect(answer.text).toContain('تمّ النشر');
  });

  test('that is gone when the moderator posts is named so', async ({ discord, startBot }) => {
    const target = discord.addChannel({ name: 'old' });
    await startBot();
    const preview = await summarise(discord, { قناة: target.id }).message();
    discord.world.deleteChannel(target);
    const answer = await press(discord, preview, 'انشر').message();

    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('لم تعد موجودة');
    expect(answer.text).toContain('لم يُنشر شيء');
    expect(buttonsOf(preview)).toContain('انشر');
    expect(postedAnywhere(discord)).toEqual([]);
  });
});
