import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { publish } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { buttonsOf, NOBODY, posted, postedAnywhere, texts, unescaped } from '../support/reading.ts';
import { link, report, twoReports } from '../support/reports.ts';

describe('/نشر', () => {
  test('posts the paragraph of a number, in whatever digits', async ({ discord, startBot }) => {
    await startBot();
    const { guild } = discord;
    for (const typed of ['3', '٣', '۳', ' ٣ ']) {
      const channel = discord.addChannel({ name: typed });
      const answer = await publish(discord, { فقرة: typed, قناة: channel.id }).message();
      const [card, ...others] = posted(channel);
      expect(others).toEqual([]);
      expect(answer.visibleTo).toBe(discord.moderator.user.id);
      expect(answer.text).toBe(
        `تمّ النشر: https://discord.com/channels/${guild.id}/${channel.id}/${card?.id}`,
      );
      const [title = '', quotation = '', place] = card ? texts(card) : [];
      expect(unescaped(title)).toBe(`### ${report.title}`);
      expect(unescaped(quotation)).toBe(`> ${report.paragraphs[2]}`);
      expect(place).toBe('-# الفقرة ٣ من ٨');
      expect(card && buttonsOf(card)).toEqual([link]);
      expect(card?.pinged).toEqual(NOBODY);
    }
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
    const numbers = (choices: typeof all) =>
      choices.map(({ value }) => String(value).split(':')[0]);
    expect(numbers(all)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
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
    expect(numbers(await offered('سفارة الصين'))[0]).toBe('8');
    expect(numbers(await offered('٣'))).toEqual(['3']);

    await publish(discord, { فقرة: String(china?.value) }).message();
    const [card] = posted(discord.channel);
    expect(card && unescaped(texts(card)[1] ?? '')).toBe(`> ${report.paragraphs[7]}`);
  });

  test('posts nothing else when the report has changed since the choice was offered', async ({
    discord,
    launchBot,
  }) => {
    const folder = knowledgeWith({ '1.md': reportFile('السوق', 'افتتح السوق أمس.', 'وأغلق.') });
    const bot = await launchBot({ KNOWLEDGE_DIR: folder });
    await expect.poll(() => bot.output.stdout).toContain('commands registered');
    const [first] = await discord.people
      .autocomplete({
        name: 'نشر',
        user: discord.moderator.user,
        options: { فقرة: '' },
        focused: 'فقرة',
      })
      .choices();
    const changed = reportFile('السوق', 'قال التجار كلمتهم.', 'افتتح السوق أمس.', 'وأغلق.');
    writeFileSync(join(folder, '1.md'), changed);
    await expect.poll(() => bot.output.stdout, { timeout: 10_000 }).toContain('knowledge reloaded');
    const refused = await publish(discord, { فقرة: String(first?.value) }).message();
    expect(refused.text).toContain('تغيّر التقرير');
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('that no message can hold is not posted in part, and the moderator is told', async ({
    discord,
    startBot,
  }) => {
    const long = 'وصلت قافلة المساعدات إلى المدينة بعد رحلة طويلة. '.repeat(100);
    await startBot({ KNOWLEDGE_DIR: knowledgeWith({ '1.md': reportFile('السوق', long) }) });
    const answer = await publish(discord, { فقرة: '1' }).message();
    expect(answer.text).toContain('أطول من أن تسعها رسالة');
    expect(postedAnywhere(discord)).toEqual([]);
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
