import { PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { press, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import {
  buttonsOf,
  NOBODY,
  posted,
  postedAnywhere,
  previewed,
  published,
  texts,
  unescaped,
} from '../support/reading.ts';
import { link, report, twoReports, wholeOf, wholeReport } from '../support/reports.ts';

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

  test('is no copy of a short report, and the moderator alone is told so', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const tooShort = 'التقرير قصير على الطول الذي طلبته: هذا كل ما يتّسع له ملخّصه.';
    expect((await summarise(discord, { طول: 'medium' }).message()).text).not.toContain(tooShort);
    const preview = await summarise(discord, { طول: 'long' }).message();
    expect(preview.text).toContain(tooShort);
    expect(previewed(preview).length / wholeReport.length).toBeLessThanOrEqual(0.6);

    await published(press(discord, preview, 'انشر'), preview);
    expect(posted(discord.channel).map(({ text }) => text.includes(tooShort))).toEqual([false]);
  });

  test('is posted as one card that pings NOBODY, and the preview leads to it', async ({
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
    expect(card?.pinged).toEqual(NOBODY);
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

    const posts = discord.requests.filter(
      ({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path),
    );
    expect(posts).toHaveLength(1);
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
