import { GatewayIntentBits, MessageFlags } from 'discord.js';
import { describe, expect } from 'vitest';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { examplesOn, NOBODY, read, texts } from '../support/reading.ts';

describe('/اسأل', () => {
  test('shows everyone the passage, marked, with its place and the link', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟').message();

    expect(answer.ephemeral).toBe(false);
    expect(answer.data.flags).toBe(MessageFlags.IsComponentsV2);
    const text = read(answer);
    expect(text).toContain('كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟');
    expect(text).toContain('> ونجحت كتائب مصراتة في أسر **15 عنصرا**');
    expect(text).toContain('الفقرة ٣ من ٨');
    expect(JSON.stringify(answer.data.components)).toContain(
      '"url":"http://zajelnews.net/?p=12935"',
    );
    expect(discord.gateway.identifies.map(({ intents }) => intents)).toEqual([
      GatewayIntentBits.Guilds,
    ]);
  });

  test('tells only the asker when the report is silent, and offers questions it answers', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'من فاز بكأس العالم؟').message();

    expect(answer.ephemeral).toBe(true);
    const text = read(answer);
    expect(texts(answer)[0]).toBe('من فاز بكأس العالم؟');
    expect(text).toContain('لم أجد');
    expect(text).toContain('[اقرأ التقرير في مصدره]');
    const examples = examplesOn(answer);
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      expect((await ask(discord, example).message()).ephemeral).toBe(false);
    }
  });

  test('shows what was asked as typed, and lets it format, ping or link nothing', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(
      discord,
      `\u202eمتى أغلقت السفارة الصينية في ليبيا @everyone <@${discord.moderator.user.id}> **[نعم](https://x)**`,
    ).message();

    expect(read(answer)).toContain(
      `متى أغلقت السفارة الصينية في ليبيا \\@everyone \\<\\@${discord.moderator.user.id}\\> \\*\\*\\[نعم\\](https\\://x)\\*\\*`,
    );
    expect(answer.pinged).toEqual(NOBODY);
  });

  test('asks for words when there are none', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, '\u200b\u200f').message();
    expect(answer.ephemeral).toBe(true);
    expect(read(answer)).toContain('اكتب سؤالك بكلمات');
  });
});
