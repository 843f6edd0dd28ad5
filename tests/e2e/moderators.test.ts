import { ChannelType, GatewayDispatchEvents, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { OURS } from '../../src/discord/limits.ts';
import { channelResource } from '../../src/embedded-discord/world/channel-resource.ts';
import { folderWith, reportFile } from '../support/folder.ts';
import { realLibrary } from '../support/libraries.ts';
import { test } from './bot.ts';
import {
  buttonsOf,
  denied,
  posted,
  postedAnywhere,
  press,
  previewed,
  publish,
  published,
  rewrite,
  says,
  summarise,
  texts,
  unescaped,
} from './moderators-support.ts';

const [report] = realLibrary;
const wholeReport = report.paragraphs.join('\n');
const link = 'http://zajelnews.net/?p=12935';
const nobody = { users: [], roles: [], everyone: false };
const followed = 'وصل المنشور إلى القنوات المتابِعة.';
const onlyModerators = 'هذا الأمر للمشرفين: تحتاج إلى صلاحية «إدارة الرسائل» في هذا الخادم.';

describe('/ملخص', () => {
  test('and /نشر are offered to those who may manage messages', async ({ discord, startBot }) => {
    await startBot();
    const wanted = discord
      .commands()
      .filter(({ name }) => name === 'ملخص' || name === 'نشر')
      .map(({ default_member_permissions }) => default_member_permissions);
    const manageMessages = PermissionFlagsBits.ManageMessages.toString();
    expect(wanted).toEqual([manageMessages, manageMessages]);
    expect(() => discord.people.useCommand({ name: 'ملخص' })).toThrow('needs permissions');
  });

  test('shows the moderator alone what would be posted, and where', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const preview = await summarise(discord).message();

    expect(preview.visibleTo).toBe(discord.moderator.user.id);
    const [where, title, , origin] = texts(preview);
    expect(where).toContain(`<#${discord.channel.id}>`);
    expect(title).toContain(report.title);
    expect(origin).toBe('-# من نص التقرير');
    expect(buttonsOf(preview)).toEqual(['انشر', 'حرّر', 'ألغِ', link]);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('is of the length asked for, every line a piece of the report', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const lengths: number[] = [];
    for (const [choice, longest] of [
      ['short', 500],
      ['medium', 1200],
      ['long', 2800],
    ] as const) {
      const text = previewed(await summarise(discord, { طول: choice }).message());
      expect(text.length).toBeLessThanOrEqual(longest);
      const lines = unescaped(text)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.replace(/…$/u, ''));
      expect(lines.filter((line) => !wholeReport.includes(line))).toEqual([]);
      lengths.push(text.length);
    }
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths[0]).toBeGreaterThan(100);
    expect(previewed(await summarise(discord).message())).toHaveLength(lengths[1] ?? 0);

    const options = discord.commands().find(({ name }) => name === 'ملخص')?.options ?? [];
    const choices = options.find(({ name }) => name === 'طول')?.choices ?? [];
    expect(choices.map(({ name }) => name)).toEqual(['قصير', 'متوسط', 'مفصل']);
  });

  test('is posted as one card that pings nobody, and the preview leads to it', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const preview = await summarise(discord).message();
    const [, title, text] = texts(preview);
    await published(press(discord, preview, 'انشر'), preview);

    const [card, ...others] = posted(discord.channel);
    expect(others).toEqual([]);
    expect(card && texts(card)).toEqual([title, text, '-# من نص التقرير']);
    expect(card && buttonsOf(card)).toEqual([link]);
    expect(card?.pinged).toEqual(nobody);
    const { guild, channel } = discord;
    expect(preview.text).toBe(
      `تمّ النشر: https://discord.com/channels/${guild.id}/${channel.id}/${card?.id}`,
    );
    expect(buttonsOf(preview)).toEqual([]);
  });

  test('is dropped without a trace', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord).message();
    await press(discord, preview, 'ألغِ').response();

    expect(preview.text).toBe('أُلغي الملخص، ولم يُنشر شيء.');
    expect(buttonsOf(preview)).toEqual([]);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('is posted by a bot that started after the preview', async ({ discord, startBot }) => {
    const bot = await startBot();
    const edited = await summarise(discord).message();
    await (await rewrite(discord, edited, 'نص جديد')).response();
    const preview = await summarise(discord, { طول: 'short' }).message();
    const text = previewed(preview);
    bot.process.kill('SIGTERM');
    await bot.exit;
    await startBot();

    await published(press(discord, preview, 'انشر'), preview);
    await published(press(discord, edited, 'انشر'), edited);
    expect(posted(discord.channel).map((card) => texts(card).slice(1))).toEqual([
      [text, '-# من نص التقرير'],
      ['نص جديد', '-# حرّره Moderator'],
    ]);
  });

  test('pressed twice is posted once', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord).message();
    const first = press(discord, preview, 'انشر');
    const second = await press(discord, preview, 'انشر').message();

    await published(first, preview);
    expect(second.ephemeral).toBe(true);
    expect(second.text).toBe('النشر جارٍ، أو تمّ قبل لحظة. لم أنشر مرة ثانية.');
    expect(posted(discord.channel)).toHaveLength(1);
  });

  test('that Discord does not take is posted when pressed again', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord).message();
    discord.faults.fail({ method: 'POST', path: /^\/channels\/\d+\/messages$/u }, 400);
    const apology = await press(discord, preview, 'انشر').followUp();
    expect(apology.ephemeral).toBe(true);
    expect(apology.text).toContain('عذرًا، حدث خطأ');
    expect(posted(discord.channel)).toEqual([]);

    await published(press(discord, preview, 'انشر'), preview);
    expect(posted(discord.channel)).toHaveLength(1);
  });

  test('whose confirmation fails is not posted again', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord).message();
    discord.faults.fail({ method: 'PATCH', path: /^\/webhooks/u }, 400);
    await press(discord, preview, 'انشر').followUp();
    await published(press(discord, preview, 'انشر'), preview);

    // What Discord takes for the same message, and posts once.
    const posts = discord.requests.filter(
      ({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path),
    );
    const once = { nonce: preview.id, enforce_nonce: true };
    expect(posts.map(({ body }) => body)).toEqual([
      expect.objectContaining(once),
      expect.objectContaining(once),
    ]);
  });

  test('is of the report that was chosen', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: twoReports() });
    const choices = await discord.people
      .autocomplete({
        name: 'ملخص',
        user: discord.moderator.user,
        options: { تقرير: 'الزيتون' },
        focused: 'تقرير',
      })
      .choices();
    expect(choices.map(({ name }) => name)).toEqual(['موسم الزيتون']);
    const preview = await summarise(discord, { تقرير: String(choices[0]?.value) }).message();
    expect(texts(preview)[1]).toContain('موسم الزيتون');
    expect(wholeOf('2.md')).toContain(unescaped(previewed(preview)).split('\n').at(0));

    const unknown = await summarise(discord, { تقرير: 'شيء آخر' }).message();
    expect(unknown.text).toContain('لا أعرف تقريرًا بهذا الاسم');
  });
});

describe('editing a summary', () => {
  test('begins with the text as it reads, and is previewed and posted with the name', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const preview = await summarise(discord).message();
    const before = unescaped(previewed(preview));
    const opened = press(discord, preview, 'حرّر');
    const modal = await opened.modal();
    expect(JSON.stringify(modal.components)).toContain(JSON.stringify(before));

    const text = `**تنبيه** ${before}`;
    const submitted = await discord.people.submit(opened, { text }).message();
    expect(submitted).toBe(preview);
    expect(texts(preview).slice(2)).toEqual([
      expect.stringMatching(/^\\\*\\\*تنبيه\\\*\\\* /u),
      '-# حرّره Moderator',
    ]);
    expect(buttonsOf(preview)).toEqual(['انشر', 'حرّر', 'ألغِ', link]);

    await published(press(discord, preview, 'انشر'), preview);
    const [card] = posted(discord.channel);
    expect(card && unescaped(texts(card)[1] ?? '')).toBe(text);
    expect(card && texts(card)[2]).toBe('-# حرّره Moderator');
    expect(card && buttonsOf(card)).toEqual([link]);
  });

  test('lets nothing format, mention or link', async ({ discord, startBot }) => {
    await startBot();
    const { moderator, guild, channel } = discord;
    const preview = await summarise(discord).message();
    const text = [
      `# عنوان @everyone @here <@${moderator.user.id}> <@&${guild.id}>`,
      '> اقتباس ||مخفي|| `رمز` ~~قديم~~ _مائل_',
      '[اضغط](https://example.org) https://example.org <t:0:R>',
      '- نقطة',
      '1. أولًا',
      '-# صغير \u202eمقلوب\u200b',
    ].join('\n');
    await (await rewrite(discord, preview, text)).response();
    await published(press(discord, preview, 'انشر'), preview);

    const [card] = posted(channel);
    expect(card && texts(card)[1]).toBe(
      [
        `\\# عنوان \\@everyone \\@here \\<\\@${moderator.user.id}\\> \\<\\@&${guild.id}\\>`,
        '\\> اقتباس \\|\\|مخفي\\|\\| \\`رمز\\` \\~\\~قديم\\~\\~ \\_مائل\\_',
        '\\[اضغط\\](https\\://example.org) https\\://example.org \\<t:0:R\\>',
        '\\- نقطة',
        '1\\. أولًا',
        '\\-# صغير مقلوب',
      ].join('\n'),
    );
    expect(card?.pinged).toEqual(nobody);
  });

  test('again begins with what was written last', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord).message();
    const text = 'نجمة * وشرطة \\ وسهم ->\n\n# وسم\n1. رقم';
    await (await rewrite(discord, preview, text)).response();
    const modal = await press(discord, preview, 'حرّر').modal();
    expect(JSON.stringify(modal.components)).toContain(JSON.stringify(text));
  });

  test('that changes nothing leaves it the report’s own', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord, { طول: 'long' }).message();
    const before = texts(preview);
    await (await rewrite(discord, preview, unescaped(previewed(preview)))).response();
    expect(texts(preview)).toEqual(before);
    expect(before.at(-1)).toBe('-# من نص التقرير');
  });

  test('that changes nothing leaves it the report’s own, whatever marks the report holds', async ({
    discord,
    startBot,
  }) => {
    const strange = 'وصل الوفد\u200f إلى  مدينة طرابلس صباح اليوم، والتقى\u00a0أعضاء المجلس.';
    const KNOWLEDGE_DIR = folderWith({ '1.md': reportFile('زيارة الوفد', strange) });
    await startBot({ KNOWLEDGE_DIR });
    const preview = await summarise(discord).message();
    expect(previewed(preview)).toBe(strange);
    await (await rewrite(discord, preview, strange)).response();
    expect(texts(preview).slice(2)).toEqual([strange, '-# من نص التقرير']);
  });

  test.for([
    ['nothing but invisible characters', ' \u200b\n\u202e ', 'لا يمكن نشر ملخص فارغ'],
    ['too much once it is escaped', '*'.repeat(3000), 'النص أطول مما تتسع له رسالة واحدة'],
  ] as const)(
    'to %s is refused, and the preview stays',
    async ([, text, sentence], { discord, startBot }) => {
      await startBot();
      const preview = await summarise(discord).message();
      const before = preview.data;
      const answer = await (await rewrite(discord, preview, text)).message();

      expect(answer.visibleTo).toBe(discord.moderator.user.id);
      expect(answer.text).toContain(sentence);
      expect(preview.data).toEqual(before);
      expect(postedAnywhere(discord)).toEqual([]);
    },
  );

  test('takes no more plain text than a posted summary holds', async ({ discord, startBot }) => {
    await startBot();
    const preview = await summarise(discord).message();
    await expect(rewrite(discord, preview, 'ب'.repeat(OURS.summary + 1))).rejects.toThrow(
      'too long',
    );
    await (await rewrite(discord, preview, 'ب'.repeat(OURS.summary))).response();
    expect(previewed(preview)).toBe('ب'.repeat(OURS.summary));
  });
});

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

  test('of announcements, its button pressed twice, alarms nobody', async ({
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
    discord.deleteChannel(target);
    const answer = await press(discord, preview, 'انشر').message();

    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('لم تعد موجودة');
    expect(answer.text).toContain('لم يُنشر شيء');
    expect(buttonsOf(preview)).toContain('انشر');
    expect(postedAnywhere(discord)).toEqual([]);
  });
});

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
    'whoever lacks %s in the target (of type %i) is told so',
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

describe('/نشر', () => {
  test('posts the paragraph of a number, in whatever digits', async ({ discord, startBot }) => {
    await startBot();
    const { guild, channel } = discord;
    for (const typed of ['3', '٣', '۳', ' ٣ ']) {
      const answer = await publish(discord, { فقرة: typed }).message();
      const card = posted(channel).at(-1);
      expect(answer.visibleTo).toBe(discord.moderator.user.id);
      expect(answer.text).toBe(
        `تمّ النشر: https://discord.com/channels/${guild.id}/${channel.id}/${card?.id}`,
      );
      const [title = '', quotation = '', place] = card ? texts(card) : [];
      expect(unescaped(title)).toBe(`### ${report.title}`);
      expect(unescaped(quotation)).toBe(`> ${report.paragraphs[2]}`);
      expect(place).toBe('-# الفقرة ٣ من ٨');
      expect(card && buttonsOf(card)).toEqual([link]);
      expect(card?.pinged).toEqual(nobody);
    }
    expect(posted(channel)).toHaveLength(4);
  });

  test('says when there is no such paragraph', async ({ discord, startBot }) => {
    await startBot();
    for (const typed of ['0', '9', '٩', '-1', '3.5', 'الثالثة', '999999999999', '\u200f']) {
      const answer = await publish(discord, { فقرة: typed }).message();
      expect(answer.visibleTo).toBe(discord.moderator.user.id);
      expect(answer.text).toBe(
        'لا توجد فقرة كهذه في التقرير: اكتب رقمًا من ١ إلى ٨ أو اختر من القائمة.',
      );
    }
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('offers all paragraphs in order, then those that hold what is typed', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const offered = (typed: string) =>
      discord.people
        .autocomplete({
          name: 'نشر',
          user: discord.moderator.user,
          options: { فقرة: typed },
          focused: 'فقرة',
        })
        .choices();

    const all = await offered('');
    expect(all.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(all.map(({ name }) => name.split(':')[0])).toEqual(
      [...'١٢٣٤٥٦٧٨'].map((digit) => `الفقرة ${digit}`),
    );
    for (const [at, { name }] of all.entries()) {
      const heading = name.slice(name.indexOf(':') + 2).replace(/…$/u, '');
      expect(heading.length).toBeGreaterThan(10);
      expect(report.paragraphs[at]).toContain(heading);
    }

    const [china] = await offered('سفارة الصين');
    expect(china?.name).toMatch(/^الفقرة ٨: وأعلنت الصين/u);
    expect(china?.value).toBe('8');
    expect((await offered('٣')).map(({ value }) => value)).toEqual(['3']);

    await publish(discord, { فقرة: String(china?.value) }).message();
    const [card] = posted(discord.channel);
    expect(card && unescaped(texts(card)[1] ?? '')).toBe(`> ${report.paragraphs[7]}`);
  });

  test('posts and offers paragraphs of the report that was chosen', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: twoReports() });
    const choices = await discord.people
      .autocomplete({
        name: 'نشر',
        user: discord.moderator.user,
        options: { تقرير: '1', فقرة: '' },
        focused: 'فقرة',
      })
      .choices();
    expect(choices.map(({ name }) => name)).toEqual([expect.stringContaining('افتتحت البلدية')]);

    await publish(discord, { فقرة: '1', تقرير: 'افتتاح السوق' }).message();
    await publish(discord, { فقرة: '2' }).message();
    expect(posted(discord.channel).map((card) => unescaped(texts(card)[1] ?? ''))).toEqual([
      '> افتتحت البلدية السوق القديم بعد ترميمه.',
      '> وتوقع المزارعون إنتاجًا وفيرًا.',
    ]);

    const unknown = await publish(discord, { فقرة: '1', تقرير: 'شيء آخر' }).message();
    expect(unknown.text).toContain('لا أعرف تقريرًا بهذا الاسم');
    const outside = await publish(discord, { فقرة: '2', تقرير: '1' }).message();
    expect(outside.text).toContain('لا توجد فقرة كهذه');
    expect(posted(discord.channel)).toHaveLength(2);
  });

  test('that Discord does not take ends with a polite sentence', async ({ discord, startBot }) => {
    await startBot();
    discord.faults.fail({ method: 'POST', path: /^\/channels\/\d+\/messages$/u }, 400);
    const answer = await publish(discord, { فقرة: '3' }).message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('عذرًا، حدث خطأ');
    expect(posted(discord.channel)).toEqual([]);
  });
});

test('/مساعدة names the moderators’ commands to moderators alone', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const help = async (user = discord.member.user) =>
    (await discord.people.useCommand({ name: 'مساعدة', user }).message()).text;
  const mentions = ['ملخص', 'نشر'].map((name) => {
    const id = discord.commands().find((command) => command.name === name)?.id;
    return `</${name}:${id}>`;
  });

  const forModerator = await help(discord.moderator.user);
  for (const mention of mentions) expect(forModerator).toContain(mention);
  const forMember = await help();
  expect(forMember).toContain('اسأل');
  expect(forMember).not.toMatch(/ملخص|نشر:|للمشرفين|المشرفين/u);
});

const files = {
  '1.md': reportFile('افتتاح السوق', 'افتتحت البلدية السوق القديم بعد ترميمه.'),
  '2.md': reportFile(
    'موسم الزيتون',
    'بدأ موسم قطاف الزيتون في الجبل مطلع الأسبوع.',
    'وتوقع المزارعون إنتاجًا وفيرًا.',
  ),
};

/** The newer one is that of the olives. */
function twoReports(): string {
  return folderWith(files);
}

function wholeOf(name: keyof typeof files): string {
  return files[name];
}
