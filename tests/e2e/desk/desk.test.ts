import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { ask, newcomer, press } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import type { DiscordEmulator, StoredMessage } from '../support/discord.ts';
import { inPublic, read } from '../support/reading.ts';

const newDatabase = () => ({ DATABASE_URL: `file:${join(tmpdir(), `zajel-${randomUUID()}.db`)}` });

/** A busy machine may take longer than a command waits for the database. */
async function openDesk({ people, moderator }: DiscordEmulator): Promise<StoredMessage> {
  for (;;) {
    const use = { name: 'متابعة', options: {}, user: moderator.user };
    const desk = await people.useCommand(use).message();
    if (!read(desk).includes('لا أستطيع الوصول الآن')) return desk;
  }
}

/** Starts keeping this server's questions. */
async function keep(discord: DiscordEmulator): Promise<StoredMessage> {
  const desk = await openDesk(discord);
  await press(discord, desk, 'ابدأ الحفظ').response();
  return desk;
}

/** Waits until the desk says something: questions are written in the background. */
async function deskSaying(discord: DiscordEmulator, words: string): Promise<StoredMessage> {
  for (;;) {
    const desk = await openDesk(discord);
    if (read(desk).includes(words)) return desk;
  }
}

const UNANSWERED = 'كم عدد سكان طرابلس الغرب؟';

describe('the desk', () => {
  test('keeps nothing until a moderator wants it', async ({ discord, startBot }) => {
    await startBot(newDatabase());
    await ask(discord, UNANSWERED).message();
    const desk = await openDesk(discord);
    expect(read(desk)).toContain('لا أحفظ أسئلة هذا الخادم');
    expect(read(desk)).toContain('سُئل: **٠**');
    expect(desk.ephemeral).toBe(true);
    await press(discord, desk, 'ابدأ الحفظ').response();
    expect(read(desk)).toContain('أحفظ أسئلة هذا الخادم بلا أسماء أصحابها.');
    await press(discord, desk, 'أوقف الحفظ').response();
    expect(read(desk)).toContain('لا أحفظ أسئلة هذا الخادم');
  });

  test('counts what came of questions, and groups those without an answer', async ({
    discord,
    startBot,
  }) => {
    await startBot(newDatabase());
    await keep(discord);
    for (const question of [
      UNANSWERED,
      'عدد السكان في طرابلس الغرب كم',
      'سعر الدولار اليوم في السوق',
    ]) {
      await ask(discord, question, { user: newcomer(discord) }).message();
    }
    await ask(discord, 'السفارة الصينية').message();
    await ask(discord, 'كم أسيرا أسرت كتائب مصراتة؟', { options: { خاص: true } }).message();
    const desk = await deskSaying(discord, 'سُئل: **٤**');
    expect(read(desk)).toContain('أُجيب: **١**');
    // The two may have been asked in the same millisecond.
    expect(read(desk)).toMatch(/طرابلس الغرب[^\n]*\*\*، مرتين/u);
    expect(read(desk)).toMatch(/سعر الدولار اليوم في السوق\*\*، مرة واحدة/u);
    expect(read(desk)).not.toContain('أسيرا');
  });

  test('a question is opened, searched again and settled', async ({ discord, startBot }) => {
    await startBot(newDatabase());
    await keep(discord);
    await ask(discord, UNANSWERED).message();
    const desk = await deskSaying(discord, 'سكان طرابلس');
    const [option] = optionsOf(desk);
    await discord.people
      .select(desk, 'اختر سؤالًا لتراه', [option ?? ''], { user: discord.moderator.user })
      .response();
    expect(read(desk)).toContain(`### ${UNANSWERED}`);
    const again = await press(discord, desk, 'ابحث من جديد').message();
    expect(again.visibleTo).toBe(discord.moderator.user.id);
    await press(discord, desk, 'تمّ').response();
    expect(read(desk)).toContain('لا سؤال بلا جواب ينتظر.');
  });

  test('is for moderators', async ({ discord, startBot }) => {
    await startBot(newDatabase());
    const refused = discord.people.useCommand({
      name: 'متابعة',
      options: {},
      ignorePermissions: true,
    });
    expect(read(await refused.message())).toContain('هذا الأمر للمشرفين');
  });
});

const optionsOf = ({ data }: StoredMessage): string[] =>
  [...JSON.stringify(data.components).matchAll(/"value":"([\w-]{8})"/gu)].map(([, id = '']) => id);

describe('«ليس جوابًا»', () => {
  test('is offered only where questions are kept', async ({ discord, startBot }) => {
    await startBot(newDatabase());
    expect(read(await ask(discord, 'السفارة الصينية').message())).not.toContain('ليس جوابًا');
    await keep(discord);
    expect(read(await ask(discord, 'السفارة الصينية').message())).toContain('[ليس جوابًا]');
  });

  test('counts once a person, and stays when the card changes', async ({ discord, startBot }) => {
    await startBot(newDatabase());
    await keep(discord);
    const card = await ask(discord, 'السفارة الصينية').message();
    await discord.people.click(card, 'الفقرة كاملة').response();
    const user = newcomer(discord);
    expect(read(await discord.people.click(card, 'ليس جوابًا', { user }).message())).toContain(
      'شكرًا',
    );
    expect(read(await discord.people.click(card, 'ليس جوابًا', { user }).message())).toContain(
      'من قبل',
    );
    await discord.people.click(card, 'ليس جوابًا').message();
    await ask(discord, UNANSWERED).message();
    // Written after both objections.
    const desk = await deskSaying(discord, 'سكان طرابلس');
    expect(read(desk)).toContain('اعتُرض عليه: **١**');
    const option = optionsOf(desk).at(-1);
    await discord.people
      .select(desk, 'اختر سؤالًا لتراه', [option ?? ''], { user: discord.moderator.user })
      .response();
    expect(read(desk)).toContain('اعتُرض عليه: **٢**');
    expect(read(desk)).toContain('عُرض حينها:');
  });

  test('of a moderator folds the card, and it can be unfolded', async ({ discord, startBot }) => {
    await startBot(newDatabase());
    await keep(discord);
    const card = await ask(discord, 'السفارة الصينية').message();
    const before = read(card);
    await press(discord, card, 'ليس جوابًا').response();
    expect(read(card)).toContain('سحب مشرف هذا الجواب.');
    expect(read(card)).toContain('السفارة الصينية');
    expect(card.text).not.toContain('الفقرة ٨');
    const refused = await discord.people.click(card, 'أعد عرضه (للمشرفين)').message();
    expect(read(refused)).toContain('هذا الأمر للمشرفين');
    await press(discord, card, 'أعد عرضه (للمشرفين)').response();
    expect(read(card)).toBe(before);
    expect(inPublic(discord)).toHaveLength(1);
  });
});

describe('without a database', () => {
  test('there is no desk, and nothing is said of one', async ({ discord, startBot }) => {
    await startBot();
    const help = await discord.people.useCommand({ name: 'مساعدة', options: {} }).message();
    expect(read(help)).not.toContain('متابعة');
    expect(() => discord.people.useCommand({ name: 'متابعة', options: {} })).toThrow();
  });
});
