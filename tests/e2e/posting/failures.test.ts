import { ChannelType, GatewayDispatchEvents, PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { deleteMessage } from '../../../src/discord-emulator/messages/message-store.ts';
import { ask, press, publish, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { channelResource, type DiscordEmulator, type Faults } from '../support/discord.ts';
import { denied, inPublic, posted, published, troubles } from '../support/reading.ts';

const POSTING = { method: 'POST', path: /^\/channels\/\d+\/messages$/u };
/** As often as discord.js tries a request. */
const TRIES = 4;
const SORRY = 'عذرًا، حدث خطأ';

const linkTo = ({ guild, channel }: DiscordEmulator, message: { id: string } | undefined) =>
  `https://discord.com/channels/${guild.id}/${channel.id}/${message?.id}`;

describe('what Discord refuses to post is explained', () => {
  test.for([
    [50001, 'أحتاج أنا (البوت) إلى صلاحية «عرض القناة»'],
    [50013, 'أحتاج أنا (البوت) إلى صلاحية «إرسال الرسائل»'],
    [50083, 'هذا الموضوع مؤرشف'],
    [160005, 'هذا الموضوع مقفل'],
    [200000, 'منعت قواعد الإشراف التلقائي'],
    [10003, 'لم تعد موجودة'],
  ] as const)('%i', async ([code, sentence], { discord, startBot }) => {
    const bot = await startBot();
    const preview = await summarise(discord).message();
    discord.faults.refuse({ ...POSTING, times: 2 }, code);
    const told = [
      await publish(discord, { فقرة: '3' }).message(),
      await press(discord, preview, 'انشر').followUp(),
    ];
    for (const answer of told) {
      expect(answer.visibleTo).toBe(discord.moderator.user.id);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain('لم يُنشر شيء');
    }
    expect(posted(discord.channel)).toEqual([]);
    expect(troubles(bot)).toEqual([]);
    // It can be tried again.
    await published(press(discord, preview, 'انشر'), preview);
  });

  test('a thread that is locked, though Discord names a permission only', async ({
    discord,
    startBot,
  }) => {
    const thread = { type: ChannelType.PublicThread, parent: discord.channel };
    const locked = discord.addChannel({ name: 'locked', ...thread, locked: true });
    const open = discord.addChannel({ name: 'open', ...thread });
    await startBot();
    discord.faults.refuse({ ...POSTING, times: 2 }, 50013);
    const told = async (channel: string) =>
      (await publish(discord, { فقرة: '3', قناة: channel }).message()).text;
    expect(await told(locked.id)).toContain('هذا الموضوع مقفل');
    expect(await told(open.id)).toContain('صلاحية «إرسال الرسائل في المواضيع»');
  });

  test('a server that the bot is not in, where somebody uses it as their own app', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    discord.world.setUnavailable(discord.guild, true);
    for (const code of [10004, 50001]) {
      discord.faults.refuse({ method: 'GET', path: /^\/guilds\/\d+$/u }, code, 404);
      const answer = await publish(discord, { فقرة: '3' }).message();
      expect(answer.text).toContain('لستُ عضوًا في هذا الخادم');
    }
    expect(troubles(bot)).toEqual([]);
  });

  test('also where the posted message cannot be published to followers', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const news = discord.addChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
    const answer = await publish(discord, { فقرة: '3', قناة: news.id }).message();
    discord.faults.refuse({ path: /crosspost$/u }, 50013);
    const told = await press(discord, answer, 'انشره للمتابعين').followUp();
    expect(told.text).toContain('صلاحية «إرسال الرسائل»');
  });
});

describe('what is posted but cannot be confirmed is said to be posted, with its link', () => {
  const CONFIRMING = { method: 'PATCH', path: /@original$/u };

  test('a paragraph', async ({ discord, startBot }) => {
    const bot = await startBot();
    discord.faults.refuse(CONFIRMING, 50027, 401);
    const use = publish(discord, { فقرة: '3' });
    const answer = await use.message();
    const [card, ...others] = posted(discord.channel);
    expect(others).toEqual([]);
    expect(answer.text).toBe(`تمّ النشر: ${linkTo(discord, card)}`);
    await expect.poll(() => troubles(bot)).toEqual([expect.stringContaining('Unconfirmed')]);
  });

  test('a summary, which is not posted twice', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord).message();
    discord.faults.fail({ ...CONFIRMING, times: TRIES }, 503);
    const use = press(discord, preview, 'انشر');
    const told = await use.followUp();
    expect(told.visibleTo).toBe(discord.moderator.user.id);
    expect(told.text).toContain(linkTo(discord, posted(discord.channel)[0]));

    await published(press(discord, preview, 'انشر'), preview);
    expect(posted(discord.channel)).toHaveLength(1);
  });

  test('a shared answer, which is not shared twice', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية', { options: { خاص: true } }).message();
    discord.faults.fail({ ...CONFIRMING, times: TRIES }, 503);
    const told = await discord.people.click(answer, 'انشر للجميع').followUp(1);
    expect(told.text).toBe('نُشر الجواب للجميع.');
    const again = await discord.people.click(answer, 'انشر للجميع').message();
    expect(again.text).toBe('نُشر الجواب للجميع.');
    expect(inPublic(discord)).toHaveLength(1);
  });
});

test('a message whose posting was answered by half is posted once', async ({
  discord,
  startBot,
}) => {
  await startBot();
  discord.faults.truncateResponse(POSTING);
  const answer = await publish(discord, { فقرة: '3' }).message();
  expect(answer.text).not.toContain(SORRY);
  expect(posted(discord.channel)).toHaveLength(1);
  expect(answer.text).toContain(linkTo(discord, posted(discord.channel)[0]));
});

describe('who tries again because no answer came', () => {
  const LOSSES: Readonly<Record<string, (faults: Faults) => void>> = {
    'a broken-off answer': (faults) => faults.truncateResponse({ ...POSTING, times: 2 }),
    'errors of the server': (faults) => faults.loseResponse({ ...POSTING, times: 2 * TRIES }),
  };

  test.for(Object.entries(LOSSES))('posts once: %s', async ([, strike], { discord, startBot }) => {
    await startBot();
    strike(discord.faults);
    const first = await publish(discord, { فقرة: '3' }).message();
    expect(first.text).toContain(SORRY);
    const second = await publish(discord, { فقرة: '3' }).message();
    expect(posted(discord.channel)).toHaveLength(1);
    expect(second.text).toContain(linkTo(discord, posted(discord.channel)[0]));
  });

  test('posts a summary once, from another preview too', async ({ discord, startBot }) => {
    await startBot();
    discord.faults.loseResponse({ ...POSTING, times: 2 * TRIES });
    const preview = await summarise(discord).message();
    const first = await press(discord, preview, 'انشر').followUp();
    expect(first.text).toContain(SORRY);
    const other = await summarise(discord).message();
    await published(press(discord, other, 'انشر'), other);
    expect(posted(discord.channel)).toHaveLength(1);
    expect(other.text).toContain(linkTo(discord, posted(discord.channel)[0]));
  });
});

describe('the same is posted once more', () => {
  test('when the first was deleted', async ({ discord, startBot }) => {
    const bot = await startBot();
    await publish(discord, { فقرة: '3' }).message();
    const [first] = posted(discord.channel);
    if (first) deleteMessage(discord.world, first);
    const answer = await publish(discord, { فقرة: '3' }).message();
    const [second, ...others] = posted(discord.channel);
    expect(others).toEqual([]);
    expect(answer.text).toContain(linkTo(discord, second));
    expect(troubles(bot)).toEqual([]);
  });

  test('when some time has gone by', async ({ discord, startBot }) => {
    await startBot();
    await publish(discord, { فقرة: '3' }).message();
    discord.world.deadlines.nonceMs = 0;
    await publish(discord, { فقرة: '3' }).message();
    expect(posted(discord.channel)).toHaveLength(2);
  });

  test('in another channel, and by another moderator', async ({ discord, startBot }) => {
    await startBot();
    const news = discord.addChannel({ name: 'news' });
    const { guild, world } = discord;
    const other = world.join(guild, world.addUser('second'));
    world.addRole(guild, 'Deputies', PermissionFlagsBits.ManageMessages, other);
    await publish(discord, { فقرة: '3' }).message();
    await publish(discord, { فقرة: '3', قناة: news.id }).message();
    await publish(discord, { فقرة: '3' }, { user: other.user }).message();
    expect(posted(discord.channel)).toHaveLength(2);
    expect(posted(news)).toHaveLength(1);
  });
});

describe('what the two may do in a channel is asked of Discord', () => {
  test('by what a command carries, not by what the bot remembers', async ({
    discord,
    startBot,
  }) => {
    const target = discord.addChannel({ name: 'news' });
    await startBot();
    // Nobody tells the bot.
    target.overwrites.push(denied(discord.moderator.user.id, 'SendMessages'));
    const answer = await publish(discord, { فقرة: '3', قناة: target.id }).message();
    expect(answer.text).toContain('تحتاج أنت إلى صلاحية «إرسال الرسائل»');
    expect(posted(target)).toEqual([]);
  });

  test('again for a button, which does not carry the permissions', async ({
    discord,
    startBot,
  }) => {
    const parent = discord.addChannel({ name: 'parent' });
    const type = ChannelType.PublicThread;
    const thread = discord.addChannel({ name: 'thread', type, parent });
    await startBot();
    const preview = await summarise(discord, { قناة: thread.id }).message();
    parent.overwrites.push(denied(discord.moderator.user.id, 'SendMessagesInThreads'));
    const answer = await press(discord, preview, 'انشر').message();
    expect(answer.text).toContain('تحتاج أنت إلى صلاحية «إرسال الرسائل في المواضيع»');
    expect(posted(thread)).toEqual([]);
  });

  test('also for a channel known only from the command', async ({ discord, startBot }) => {
    const denial = denied(discord.moderator.user.id, 'SendMessages');
    const target = discord.addChannel({ name: 'news', overwrites: [denial] });
    await startBot();
    discord.gateway.dispatch(
      GatewayDispatchEvents.ChannelDelete,
      channelResource(target),
      discord.guild.id,
    );
    const answer = await publish(discord, { فقرة: '3', قناة: target.id }).message();
    expect(answer.text).toContain('تحتاج أنت');
    target.overwrites.splice(0);
    const preview = await summarise(discord, { قناة: target.id }).message();
    target.overwrites.push(denial);
    expect((await press(discord, preview, 'انشر').message()).text).toContain('تحتاج أنت');
    target.overwrites.splice(0);
    await published(press(discord, preview, 'انشر'), preview);
    expect(posted(target)).toHaveLength(1);
  });
});
