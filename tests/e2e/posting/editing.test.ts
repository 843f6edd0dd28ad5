import { describe, expect } from 'vitest';
import { OURS } from '../../../src/discord/card/limits.ts';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { press, rewrite, summarise } from '../support/acting.ts';
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
import { link } from '../support/reports.ts';

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
        '\u200f1\\. أولًا',
        '\\-# صغير مقلوب',
      ].join('\n'),
    );
    expect(card?.pinged).toEqual(NOBODY);
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
    const KNOWLEDGE_DIR = knowledgeWith({ '1.md': reportFile('زيارة الوفد', strange) });
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

  test('to too much can be gone on with, from the text as it was sent', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const preview = await summarise(discord).message();
    const text = `${'*'.repeat(3000)}\n\n# @everyone`;
    const kept = await (await rewrite(discord, preview, text)).message();
    expect(buttonsOf(kept)).toEqual(['أكمل التعديل']);
    expect(kept.pinged).toEqual(NOBODY);

    const opened = press(discord, kept, 'أكمل التعديل');
    expect(JSON.stringify((await opened.modal()).components)).toContain(JSON.stringify(text));
    const shorter = await discord.people.submit(opened, { text: 'نص قصير' }).message();
    expect(shorter).toBe(kept);
    expect(previewed(shorter)).toBe('نص قصير');
    await published(press(discord, shorter, 'انشر'), shorter);
    expect(posted(discord.channel)).toHaveLength(1);
  });

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
