import { ComponentType, GatewayIntentBits, InteractionType, MessageFlags } from 'discord.js';
import { describe, expect } from 'vitest';
import type { EmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import { shown, test } from './bot.ts';

const ask = (discord: EmbeddedDiscord, question: string) =>
  discord.people.useCommand({ name: 'اسأل', options: { سؤال: question } });

describe('/اسأل', () => {
  test('shows everyone the passage, marked, with its place and the link', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟').message();

    expect(answer.ephemeral).toBe(false);
    expect(answer.data.flags).toBe(MessageFlags.IsComponentsV2);
    const text = shown(answer.data.components);
    expect(text).toContain('السؤال: كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟');
    expect(text).toContain('> ونجحت **كتائب مصراتة** في **أسر** 15');
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
    const text = shown(answer.data.components);
    expect(text).toContain('لم أجد');
    expect(text).toContain('[اقرأ التقرير في مصدره]');
    const examples = text.split('\n').filter((line) => line.startsWith('ماذا'));
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

    expect(shown(answer.data.components)).toContain(
      `السؤال: متى أغلقت السفارة الصينية في ليبيا \\@everyone \\<\\@${discord.moderator.user.id}\\> \\*\\*\\[نعم\\](https\\://x)\\*\\*`,
    );
    expect(answer.pinged).toEqual({ users: [], roles: [], everyone: false });
  });

  test('asks for words when there are none', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, '\u200b\u200f').message();
    expect(answer.ephemeral).toBe(true);
    expect(shown(answer.data.components)).toContain('اكتب سؤالك بكلمات');
  });
});

describe('/التقرير', () => {
  test('is read page by page, by the reader alone, also after the bot restarts', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const page = await discord.people.useCommand({ name: 'التقرير' }).message();
    expect(page.ephemeral).toBe(true);
    expect(shown(page.data.components)).toContain('أعلن المتحدث باسم غرفة عمليات');
    expect(() => discord.people.click(page, 'السابق')).toThrow();

    bot.process.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
    await startBot();

    await discord.people.click(page, 'التالي').response();
    expect(shown(page.data.components)).toContain('الصفحة ٢ من');
    expect(shown(page.data.components)).not.toContain('أعلن المتحدث باسم غرفة عمليات');
    await discord.people.click(page, 'السابق').response();
    expect(shown(page.data.components)).toContain('أعلن المتحدث باسم غرفة عمليات');
  });
});

describe('/مساعدة', () => {
  test('names the commands so that they can be clicked', async ({ discord, startBot }) => {
    await startBot();
    const help = await discord.people.useCommand({ name: 'مساعدة' }).message();
    const id = discord.commands().find(({ name }) => name === 'اسأل')?.id;
    expect(help.ephemeral).toBe(true);
    expect(shown(help.data.components)).toContain(`</اسأل:${id}>`);
  });
});

describe('what the bot does not know any more is answered with a sentence', () => {
  test.for([
    [
      'a command',
      InteractionType.ApplicationCommand,
      { id: '1', name: 'قديم', type: 1 },
      'هذا الأمر لم يعد موجودًا',
    ],
    [
      'a button of another version',
      InteractionType.MessageComponent,
      { custom_id: 'gone:1', component_type: ComponentType.Button },
      'هذا الزر من إصدار قديم',
    ],
    [
      'a broken button',
      InteractionType.MessageComponent,
      { custom_id: 'page:nonsense', component_type: ComponentType.Button },
      'هذا الزر من إصدار قديم',
    ],
    [
      'a page of a report that is gone',
      InteractionType.MessageComponent,
      { custom_id: 'page:aaaaaaaaaaaaaaaa:2', component_type: ComponentType.Button },
      'لم يعد هذا التقرير عندي',
    ],
  ] as const)('%s', async ([, type, data, sentence], { discord, startBot }) => {
    await startBot();
    const message = discord.people.say('رسالة');
    const use = discord.people.dispatch({
      type,
      data,
      ...(type === InteractionType.MessageComponent && { message }),
    });
    const answer = await use.message();
    expect(answer.ephemeral).toBe(true);
    expect(shown(answer.data.components)).toContain(sentence);
  });
});
