import {
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect } from 'vitest';
import { folderWith, reportFile } from '../support/folder.ts';
import {
  ask,
  expectRefusal,
  idsOf,
  inPublic,
  NOBODY,
  newcomer,
  PARAGRAPHS,
  plain,
  read,
  stop,
  type,
} from './answers-support.ts';
import { test } from './bot.ts';

const CHANGED = 'تغيّرت التقارير منذ هذا الجواب';
const SEARCH_MESSAGE = 'ابحث في التقرير';
/** Zero-width characters and those that turn the direction of text. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** @returns the paragraphs of the report that a heading, cut or not, is taken from */
const paragraphsOf = (heading: string) =>
  PARAGRAPHS.filter((paragraph) => paragraph.includes(heading.replace(/…$/u, '')));
const within = (length: number) => expect.toSatisfy((text: string) => text.length <= length);

describe('while a question is typed', () => {
  test('nothing yet: the questions that the report answers, each answered when picked', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const choices = await type(discord, '').choices();
    expect(choices.length).toBeGreaterThan(2);
    for (const { name, value } of choices) {
      expect(value).toBe(name);
      const answer = await ask(discord, String(value), { user: newcomer(discord) }).message();
      expect(answer.ephemeral).toBe(false);
    }
  });

  test('the typed text comes first, then the paragraphs that match, by their beginnings', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const [first, ...headings] = await type(discord, 'داعش').choices();
    expect(first).toEqual({ name: 'ابحث عن: داعش', value: 'داعش' });
    expect(headings.length).toBeGreaterThan(2);
    for (const { name, value } of headings) {
      expect(value).toBe(name);
      expect(paragraphsOf(name)).toHaveLength(1);
    }
  });

  test('every heading that is picked answers with that very paragraph', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const [, ...headings] = await type(discord, 'داعش').choices();
    for (const { value } of headings) {
      const heading = String(value);
      const [paragraph = ''] = paragraphsOf(heading);
      const answer = await ask(discord, heading, { user: newcomer(discord) }).message();
      expect(answer.ephemeral).toBe(false);
      expect(plain(answer)).toContain(`\n${paragraph.slice(0, 20)}`);
      expect(idsOf(answer, 'انشر للجميع')).toEqual([]);
    }
  });

  test.for([
    ['two spaces', 'وصلت  قافلة المساعدات الطبية إلى المدينة'],
    ['a no-break space', 'وصلت\u00a0قافلة المساعدات الطبية إلى المدينة'],
    ['a mark of direction', 'وصلت \u200fقافلة المساعدات الطبية إلى المدينة'],
    ['a bracket before it', '(«وصلت قافلة المساعدات الطبية إلى المدينة'],
    ['a line break', 'وصلت قافلة المساعدات الطبية\nإلى المدينة'],
    ['markdown', 'وصلت **قافلة** المساعدات `الطبية` إلى المدينة'],
    ['more than a heading holds', `وصلت قافلة المساعدات الطبية${' بعد انتظار'.repeat(20)}`],
  ] as const)(
    'a heading answers with its paragraph also when that has %s',
    async ([, beginning], { discord, startBot }) => {
      const odd = `${beginning} وكان السكان ينتظرونها منذ أسابيع على مشارف الأحياء القديمة. ${'وتفرقت الشاحنات. '.repeat(20)}`;
      // The first paragraph holds the words of the heading, too.
      const rival = `قال شهود إنه ${odd.slice(0, 100).replace(/[^\p{L}]+/gu, ' ')}`;
      const KNOWLEDGE_DIR = folderWith({ '1.md': reportFile('عنوان', rival, 'لا شيء هنا', odd) });
      await startBot({ KNOWLEDGE_DIR });
      const choices = await type(discord, 'قافلة المساعدات').choices();
      const picked = choices.find(({ name }) => name.startsWith('وصلت'));
      const answer = await ask(discord, String(picked?.value)).message();
      expect(read(answer)).toContain('الفقرة ٣ من ٣');
    },
  );

  test.for([101, 150, 300])(
    '%i characters: only rows that Discord takes',
    async (length, { discord, startBot }) => {
      await startBot();
      const typed = 'متى تفتح السفارة الصينية في ليبيا '.repeat(10).slice(0, length);
      const choices = await type(discord, typed).choices();
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(choices).toContainEqual({
        name: expect.stringContaining('الصين'),
        value: expect.stringContaining('الصين'),
      });
      for (const { name, value } of choices) {
        expect(name).toEqual(within(100));
        expect(value).toEqual(within(100));
      }
    },
  );

  test('at most 25 rows, however many paragraphs match', async ({ discord, startBot }) => {
    const paragraphs = Array.from({ length: 60 }, (_, at) => `الخبر ${at} عن قافلة المساعدات`);
    const KNOWLEDGE_DIR = folderWith({ '1.md': reportFile('عنوان', ...paragraphs) });
    await startBot({ KNOWLEDGE_DIR });
    expect(await type(discord, 'قافلة المساعدات').choices()).toHaveLength(25);
  });

  test('what is typed by hand is a question, whatever was offered', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const typed = 'السفاره الصينيه مقفله لحد امتى';
    const offered = await type(discord, 'مصراتة').choices();
    expect(offered.map(({ value }) => value)).not.toContain(typed);
    expect(read(await ask(discord, typed).message())).toContain('الفقرة ٨ من ٨');
  });

  test.for([
    ['markdown', '**سرت** `سرت` ||سرت|| [سرت](https://x.y) # سرت'],
    ['turned direction', '\u202eسرت\u2066 \u200fداعش\u061c'],
    ['nothing visible', '\u200b\u200f\u2069'],
    ['a tower of marks', '\u0651'.repeat(300)],
    ['a letter with a tower of marks', `سرت${'\u064e'.repeat(290)}`],
    ['half a character', 'سرت \ud83d'],
    ['line breaks', 'سرت\n# داعش\n- مصراتة'],
    ['mentions', '@everyone @here <@&1> <#2> سرت'],
  ] as const)('%s does no harm, typed or picked', async ([, typed], { discord, startBot }) => {
    const bot = await startBot();
    const choices = await type(discord, typed).choices();
    expect(choices.length).toBeGreaterThan(0);
    for (const { name, value } of choices) {
      expect(name).toEqual(within(100));
      expect(value).toEqual(within(100));
      expect(name).not.toMatch(INVISIBLE);
    }
    const answer = await ask(discord, String(choices[0]?.value)).message();
    expect(answer.text).not.toContain('حدث خطأ');
    expect(answer.text).not.toMatch(/\p{M}{5}/u);
    expect(answer.pinged).toEqual(NOBODY);
    expect(bot.output.stdout).not.toContain('a handler failed');
  });
});

describe('an answer of several passages', () => {
  test('is walked through, also after the bot restarts', async ({ discord, startBot }) => {
    const bot = await startBot();
    const answer = await ask(discord, 'داعش').message();
    const first = answer.text;
    expect(read(answer)).toContain('[١ من ٥]');
    expect(() => discord.people.click(answer, 'السابق')).toThrow('disabled');

    await discord.people.click(answer, 'التالي').response();
    expect(read(answer)).toContain('[٢ من ٥]');
    expect(answer.text).not.toBe(first);
    expect(answer.text).toContain('السؤال: داعش');

    await stop(bot);
    await startBot();
    for (const rank of ['٣', '٤', '٥']) {
      await discord.people.click(answer, 'التالي').response();
      expect(read(answer)).toContain(`[${rank} من ٥]`);
    }
    expect(() => discord.people.click(answer, 'التالي')).toThrow('disabled');
    for (const _ of ['٤', '٣', '٢', '١']) await discord.people.click(answer, 'السابق').response();
    expect(answer.text).toBe(first);
    expect(inPublic(discord)).toEqual([answer]);
  });

  test('shows each of its passages once', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'داعش').message();
    const places = [answer.text.match(/الفقرة . من ٨/u)?.[0]];
    for (let press = 0; press < 4; press++) {
      await discord.people.click(answer, 'التالي').response();
      places.push(answer.text.match(/الفقرة . من ٨/u)?.[0]);
    }
    expect(new Set(places).size).toBe(5);
  });
});

describe('more of the passage', () => {
  test('«الفقرة كاملة» shows all of the paragraph, «المقتطف» goes back', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية').message();
    const excerpt = answer.text;
    expect(plain(answer)).not.toContain(PARAGRAPHS[7]);

    await discord.people.click(answer, 'الفقرة كاملة').response();
    expect(plain(answer)).toContain(`\n${PARAGRAPHS[7]}\n`);
    expect(answer.text).toContain('**السفارة**');
    expect(answer.text).toContain('السؤال: السفارة الصينية');
    expect(idsOf(answer, 'الفقرة كاملة')).toEqual([]);

    await discord.people.click(answer, 'المقتطف').response();
    expect(answer.text).toBe(excerpt);
  });

  test('«السياق» shows the paragraphs around it, also after the bot restarts', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const answer = await ask(discord, 'كتائب مصراتة').message();
    expect(answer.text).toContain('الفقرة ٣ من ٨');
    await stop(bot);
    await startBot();

    await discord.people.click(answer, 'السياق').response();
    const text = plain(answer);
    const starts = PARAGRAPHS.slice(0, 5).map((paragraph) => text.indexOf(paragraph.slice(0, 40)));
    expect(starts.map((at) => at >= 0)).toEqual([false, true, true, true, false]);
    expect(starts.slice(1, 4)).toEqual(starts.slice(1, 4).sort((a, b) => a - b));
    expect(answer.text).toContain('الفقرة ٣ من ٨');
    await discord.people.click(answer, 'المقتطف').response();
    expect(plain(answer)).not.toContain(PARAGRAPHS[1]?.slice(0, 40));
  });

  test('very long paragraphs are cut, and the card is still sent', async ({
    discord,
    startBot,
  }) => {
    const long = (word: string) => `${`*${word}* وصلت القافلة. `.repeat(200)}النهاية`;
    const KNOWLEDGE_DIR = folderWith({
      '1.md': reportFile('عنوان', long('أولى'), long('ثانية'), long('ثالثة')),
    });
    await startBot({ KNOWLEDGE_DIR });
    const answer = await ask(discord, 'القافلة الثانية').message();
    for (const label of ['الفقرة كاملة', 'السياق']) {
      await discord.people.click(answer, label).response();
      expect(answer.text).toContain('…');
    }
    expect(plain(answer)).toMatch(/أولى.*ثانية.*ثالثة/su);
  });
});

describe('pressed by somebody else', () => {
  test.for([
    ['التالي', 'داعش'],
    ['الفقرة كاملة', 'السفارة الصينية'],
    ['السياق', 'كتائب مصراتة'],
  ] as const)(
    '«%s» answers them alone, and leaves the card',
    async ([label, question], { discord, startBot }) => {
      await startBot();
      const { people, moderator } = discord;
      const card = await ask(discord, question).message();
      const own = await people.click(card, label, moderator).message();

      expect(own).not.toBe(card);
      expect(own.visibleTo).toBe(moderator.user.id);
      expect(own.text).toContain(`السؤال: ${question}`);
      expect(own.text).not.toBe(card.text);

      await people.click(own, label === 'السياق' ? 'المقتطف' : 'السياق', moderator).response();
      expect(own.revisions).toHaveLength(1);
      expect(card.revisions).toEqual([]);
    },
  );
});

describe('a private answer', () => {
  const isPrivate = { options: { خاص: true } };

  test('is seen by the asker alone', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية', isPrivate).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    await discord.people.click(answer, 'الفقرة كاملة').response();
    expect(idsOf(answer, 'انشر للجميع')).toHaveLength(1);
    expect(inPublic(discord)).toEqual([]);
  });

  test('`خاص: false` is seen by all', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية', { options: { خاص: false } }).message();
    expect(answer.ephemeral).toBe(false);
    expect(idsOf(answer, 'انشر للجميع')).toEqual([]);
  });

  test('is posted for all as it stands, once, by «انشر للجميع», which goes away', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'داعش', isPrivate).message();
    await discord.people.click(answer, 'التالي').response();
    const passage = answer.text;
    const use = discord.people.click(answer, 'انشر للجميع');
    const posted = await use.followUp();

    expect(posted.ephemeral).toBe(false);
    expect(posted.text).toBe(passage);
    expect(idsOf(posted, 'انشر للجميع')).toEqual([]);
    await expect.poll(() => read(answer)).toBe('نُشر الجواب للجميع.');
    expect(inPublic(discord)).toEqual([posted]);

    await discord.people.click(posted, 'السابق').response();
    expect(read(posted)).toContain('[١ من ٥]');
  });

  test('is posted once however quickly the button is pressed again', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const answer = await ask(discord, 'السفارة الصينية', isPrivate).message();
    const presses = [1, 2, 3].map(() => discord.people.click(answer, 'انشر للجميع'));
    for (const press of presses) await press.response();
    await stop(bot);
    expect(inPublic(discord)).toHaveLength(1);
    expect(bot.output.stdout).not.toContain('a handler failed');
  });
});

describe('an answer for a member', () => {
  test('names and pings that member, and nobody else', async ({ discord, startBot }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const question = `السفارة الصينية <@${discord.member.user.id}>`;
    const answer = await ask(discord, question, { options: { لعضو: id } }).message();
    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toContain(`إجابة لـ <@${id}>`);
    expect(answer.pinged).toEqual({ ...NOBODY, users: [id] });

    await discord.people.click(answer, 'الفقرة كاملة').response();
    expect(answer.text).toContain(`إجابة لـ <@${id}>`);
  });

  test('that is private pings nobody before it is shared, then the member alone', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const options = { لعضو: id, خاص: true };
    const answer = await ask(discord, 'السفارة الصينية', { options }).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.text).toContain(`إجابة لـ <@${id}>`);
    expect(answer.data.mentions).toEqual([]);

    const posted = await discord.people.click(answer, 'انشر للجميع').followUp();
    expect(posted.text).toContain(`إجابة لـ <@${id}>`);
    expect(posted.pinged).toEqual({ ...NOBODY, users: [id] });
  });

  test('that is not in the report is told to the asker alone', async ({ discord, startBot }) => {
    await startBot();
    const { id } = discord.moderator.user;
    const answer = await ask(discord, 'من فاز بكأس العالم؟', { options: { لعضو: id } }).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(answer.data.mentions).toEqual([]);
    expect(inPublic(discord)).toEqual([]);
  });
});

describe('a question that', () => {
  test.for([
    ['mentions a member', (id: string) => `السفارة الصينية <@${id}>`],
    ['mentions a member in the old way', (id: string) => `السفارة الصينية <@!${id}>`],
    ['mentions all', () => 'السفارة الصينية @everyone @here'],
    ['mentions a role', (_: string, role: string) => `السفارة الصينية <@&${role}>`],
    ['looks like the line of an addressee', (id: string) => `السفارة الصينية\nإجابة لـ <@${id}>`],
    ['is escaped already', (id: string) => `السفارة الصينية \\<@${id}>`],
  ] as const)('%s pings nobody, pressed or shared', async ([, words], { discord, startBot }) => {
    const { world, guild, moderator, people } = discord;
    const bot = guild.members.get(world.bot.id);
    if (!bot) throw new Error('The bot is not here');
    const role = world.addRole(guild, 'Ping', PermissionFlagsBits.MentionEveryone, bot);
    await startBot();

    const question = words(moderator.user.id, role.id);
    const open = await ask(discord, question).message();
    expect(open.text).toContain('الفقرة ٨ من ٨');
    await people.click(open, 'الفقرة كاملة').response();

    const secret = await ask(discord, question, { options: { خاص: true } }).message();
    await people.click(secret, 'السياق').response();
    const shared = await people.click(secret, 'انشر للجميع').followUp();
    const copy = await people.click(shared, 'المقتطف', moderator).message();
    const sharedAgain = await people.click(copy, 'انشر للجميع', moderator).followUp();

    expect(inPublic(discord)).toEqual([open, shared, sharedAgain]);
    for (const { pinged, data, text } of [open, shared, sharedAgain]) {
      expect(pinged).toEqual(NOBODY);
      expect(data.mentions).toEqual([]);
      expect(text).not.toMatch(/(?<!\\)<@/u);
      expect(text.split('\n')[0]).toBe(open.text.split('\n')[0]);
    }
  });
});

describe('«ابحث في التقرير» in the menu of a message', () => {
  const OTHERS = 'كيف حالكم اليوم يا شباب، الجو جميل عندنا. '.repeat(10);

  test('answers in the channel, with the way to the message', async ({ discord, startBot }) => {
    await startBot();
    const { people, moderator, guild, channel } = discord;
    const message = people.say('سمعت أن السفارة الصينية أغلقت', { user: moderator.user });
    const answer = await people.useMessageCommand({ name: SEARCH_MESSAGE, message }).message();

    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toContain('السؤال: سمعت أن السفارة الصينية أغلقت');
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    expect(answer.pinged).toEqual(NOBODY);
    const jump = `"url":"https://discord.com/channels/${guild.id}/${channel.id}/${message.id}"`;
    expect(JSON.stringify(answer.data.components)).toContain(jump);

    await people.click(answer, 'الفقرة كاملة').response();
    expect(JSON.stringify(answer.data.components)).toContain(jump);
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
    expect(text.split('\n')[0]).toBe(`السؤال: ${sentence}`);
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
    const picture = discord.messages.create({
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

describe('works', () => {
  test('in a thread', async ({ discord, startBot }) => {
    const thread = {
      name: 'نقاش',
      type: ChannelType.PublicThread,
      parent: discord.channel,
    } as const;
    const channel = discord.addChannel(thread);
    await startBot();
    const answer = await ask(discord, 'داعش', { channel }).message();
    expect(answer.channel).toBe(channel);
    await discord.people.click(answer, 'التالي').response();
    expect(read(answer)).toContain('[٢ من ٥]');
  });

  test('in a direct message', async ({ discord, startBot }) => {
    await startBot();
    const { people, world, member } = discord;
    const channel = world.dm(member.user);
    const answer = await ask(discord, 'داعش', { channel }).message();
    expect(answer.channel).toBe(channel);
    await people.click(answer, 'التالي').response();
    expect(read(answer)).toContain('[٢ من ٥]');

    const secret = await ask(discord, 'السفارة الصينية', {
      channel,
      options: { خاص: true },
    }).message();
    const posted = await people.click(secret, 'انشر للجميع').followUp();
    expect(posted.channel).toBe(channel);
    expect(posted.ephemeral).toBe(false);

    const message = people.say('السفارة الصينية', { channel });
    const found = await people.useMessageCommand({ name: SEARCH_MESSAGE, message }).message();
    expect(JSON.stringify(found.data.components)).toContain(
      `https://discord.com/channels/@me/${channel.id}/${message.id}`,
    );
    expect(await type(discord, 'داعش', { channel }).choices()).not.toEqual([]);
  });

  test('wherever a member may be: servers, direct messages and other chats', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const forModerators = ['ملخص', 'نشر'];
    const forMembers = discord.commands().filter(({ name }) => !forModerators.includes(name));
    expect(forMembers.map(({ name }) => name)).toContain(SEARCH_MESSAGE);
    for (const { contexts, integration_types } of forMembers) {
      expect(contexts).toEqual([
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ]);
      expect(integration_types).toEqual([
        ApplicationIntegrationType.GuildInstall,
        ApplicationIntegrationType.UserInstall,
      ]);
    }
  });
});

describe('a button of before is answered with a sentence, and the card stays', () => {
  const convoys = ['أولى', 'ثانية', 'ثالثة'].map((nth) => `وصلت قافلة مساعدات ${nth} إلى سرت`);
  const old = { '1.md': reportFile('القوافل', ...convoys), '2.md': reportFile('آخر', 'نص آخر') };

  test('when the report that was asked is gone', async ({ discord, startBot }) => {
    const bot = await startBot({ KNOWLEDGE_DIR: folderWith(old) });
    const options = { تقرير: '1' };
    const card = await ask(discord, 'قافلة مساعدات', { options }).message();
    const secret = await ask(discord, 'قافلة', { options: { ...options, خاص: true } }).message();
    await stop(bot);

    await startBot();
    const { people, moderator } = discord;
    await expectRefusal(people.click(card, 'التالي'), card, CHANGED);
    await expectRefusal(people.click(card, 'السياق', moderator), card, CHANGED);
    await expectRefusal(people.click(secret, 'انشر للجميع'), secret, CHANGED);
    expect(inPublic(discord)).toEqual([card]);
  });

  test('when the reports answer with fewer passages than they did', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot({ KNOWLEDGE_DIR: folderWith(old) });
    const card = await ask(discord, 'قافلة مساعدات').message();
    expect(read(card)).toContain('[١ من ٣]');
    await stop(bot);

    const fewer = { '1.md': reportFile('القوافل', ...convoys.slice(0, 1)) };
    await startBot({ KNOWLEDGE_DIR: folderWith(fewer) });
    await expectRefusal(discord.people.click(card, 'التالي'), card, CHANGED);
  });

  test.for([
    'answer',
    'answer:',
    'answer:0:ASKER:999999:-',
    'answer:0:ASKER:-1:-',
    'answer:9:ASKER:0:-',
    'answer:constructor:ASKER:0:-',
    'answer:0::0:-',
    'answer:0:ASKER:0',
    'answer:0:ASKER:0:aaaaaaaaaaaaaaaa',
    'share:0:ASKER:7:-',
    'share:nonsense',
  ])('when it is made up: %s', async (made, { discord, startBot }) => {
    const bot = await startBot();
    const card = await ask(discord, 'السفارة الصينية').message();
    const custom_id = made.replace('ASKER', discord.member.user.id);
    const data = { custom_id, component_type: ComponentType.Button };
    const type = InteractionType.MessageComponent;
    await expectRefusal(discord.people.dispatch({ type, data, message: card }), card, CHANGED);
    await stop(bot);
    expect(inPublic(discord)).toEqual([card]);
  });

  test('when it stands on a message that is no answer', async ({ discord, startBot }) => {
    await startBot();
    const { people, member } = discord;
    const type = InteractionType.MessageComponent;
    for (const message of [
      people.say('السؤال: السفارة الصينية'),
      await people.useCommand({ name: 'مساعدة' }).message(),
    ]) {
      for (const kind of ['answer', 'share']) {
        const custom_id = `${kind}:0:${member.user.id}:0:-`;
        const data = { custom_id, component_type: ComponentType.Button };
        await expectRefusal(people.dispatch({ type, data, message }), message, CHANGED);
      }
    }
  });
});

test('an answer that could not be shared stays with the asker, who may try again', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const options = { سؤال: 'السفارة الصينية', خاص: true };
  const answer = await discord.people.useCommand({ name: 'اسأل', options }).message();
  const before = answer.data;

  discord.faults.fail({ path: /^\/webhooks\/\d+\/[^/]+$/u, method: 'POST' }, 400);
  const apology = await discord.people.click(answer, 'انشر للجميع').followUp();
  expect(apology.text).toContain('عذرًا، حدث خطأ');
  expect(answer.data).toEqual(before);

  const shared = await discord.people.click(answer, 'انشر للجميع').followUp();
  expect(shared.ephemeral).toBe(false);
  expect(shared.text).toContain('الفقرة ٨ من ٨');
});
