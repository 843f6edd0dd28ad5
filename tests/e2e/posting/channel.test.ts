import { ChannelType, MessageFlags } from 'discord.js';
import { describe, expect } from 'vitest';
import { press, publish, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { buttonsOf, posted, postedAnywhere, published, says, texts } from '../support/reading.ts';

const followed = 'وصل المنشور إلى القنوات المتابِعة.';

describe('the channel to post in', () => {
  test.for([
    ['another text channel', ChannelType.GuildText],
    ['a thread', ChannelType.PublicThread],
    ['a private thread', ChannelType.PrivateThread],
    ['an announcement channel', ChannelType.GuildAnnouncement],
  ] as const)('may be %s', async ([, type], { discord, startBot }) => {
    const isThread = type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement;
    const parent = isThread ? { parent: discord.channel } : {};
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
