import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import LibsqlDatabase from 'libsql/promise';
import { describe, expect } from 'vitest';
import { ask, forge, newcomer, press } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import type { DiscordEmulator, StoredMessage } from '../support/discord.ts';
import { expectRefusal, read } from '../support/reading.ts';

const newFile = () => join(tmpdir(), `zajel-${randomUUID()}.db`);

/** A busy machine may take longer than a command waits for the database. */
async function openDesk({ people, moderator }: DiscordEmulator): Promise<StoredMessage> {
  for (;;) {
    const use = { name: 'متابعة', options: {}, user: moderator.user };
    const desk = await people.useCommand(use).message();
    if (!read(desk).includes('لا أستطيع الوصول الآن')) return desk;
  }
}

async function keep(discord: DiscordEmulator): Promise<void> {
  await press(discord, await openDesk(discord), 'ابدأ الحفظ').response();
}

describe('a database that another program locks', () => {
  test('delays no answer, and gets all questions in the end', async ({ discord, startBot }) => {
    const file = newFile();
    await startBot({ DATABASE_URL: `file:${file}` });
    await keep(discord);
    const desk = await openDesk(discord);
    const other = new LibsqlDatabase(file, { timeout: 5000 });
    await other.exec('BEGIN EXCLUSIVE');
    const asked = Array.from({ length: 40 }, (_, at) =>
      ask(discord, at % 2 === 0 ? 'السفارة الصينية' : 'من فاز بكأس العالم؟', {
        user: newcomer(discord, `m${at}`),
      }).message(),
    );
    for (const message of await Promise.all(asked)) expect(read(message)).not.toContain('عذرًا');
    const toggled = press(discord, desk, 'أوقف الحفظ');
    expect(read(await toggled.message())).toContain('لا أستطيع الوصول الآن إلى ما حُفظ');
    await other.exec('COMMIT');
    other.close();
    await expect.poll(async () => read(await openDesk(discord))).toContain('سُئل: **٤٠**');
  });
});

test('the database names nobody who asked or objected', async ({ discord, startBot }) => {
  const file = newFile();
  const bot = await startBot({ DATABASE_URL: `file:${file}` });
  await keep(discord);
  const [asker, other] = [
    newcomer(discord, 'salem-the-asker'),
    newcomer(discord, 'huda-the-other'),
  ];
  const card = await ask(discord, 'السفارة الصينية', { user: asker }).message();
  await discord.people.click(card, 'ليس جوابًا', { user: other }).message();
  await press(discord, card, 'ليس جوابًا').response();
  await expect.poll(async () => read(await openDesk(discord))).toContain('اعتُرض عليه: **١**');
  await bot.stop();
  const bytes = [file, `${file}-wal`]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
  expect(bytes).toContain('السفارة الصينية');
  for (const { id, username } of [asker, other]) {
    expect(bytes).not.toContain(id);
    expect(bytes).not.toContain(username);
  }
  expect(bytes).not.toContain(discord.moderator.user.id);
});

test('two processes share what is kept and what is set', async ({
  discord,
  startBot,
  spawnBot,
}) => {
  const environment = { DATABASE_URL: `file:${newFile()}` };
  await startBot(environment);
  await keep(discord);
  const { stop } = await spawnBot(environment);
  await stop();
  await ask(discord, 'من فاز بكأس العالم؟').message();
  await expect.poll(async () => read(await openDesk(discord))).toContain('سُئل: **١**');
});

describe('forged buttons and menus', () => {
  test.for([
    ['desk:1', 'هذا الأمر للمشرفين'],
    ['desk-keep:0', 'هذا الأمر للمشرفين'],
    ['desk-settle:AAAAAAAA:done', 'هذا الأمر للمشرفين'],
    ['desk-again:AAAAAAAA', 'هذا الأمر للمشرفين'],
    ['wrong:AAAAAAAA:0:1:0:-', 'هذا الزر من إصدار قديم'],
    ['wrong', 'هذا الزر من إصدار قديم'],
    ['unfold:AAAAAAAA:0:1:0:-', 'هذا الأمر للمشرفين'],
  ] as const)('a member is refused %s', async ([id, sentence], { discord, startBot }) => {
    await startBot({ DATABASE_URL: `file:${newFile()}` });
    await keep(discord);
    const card = await ask(discord, 'السفارة الصينية').message();
    await expectRefusal(forge(discord, card, id), card, sentence);
  });

  test.for([
    ['desk-settle:AAAAAAAA:done', 'عولج هذا السؤال'],
    ['desk-settle:x:done', 'عولج هذا السؤال'],
    ['desk-again:AAAAAAAA', 'عولج هذا السؤال'],
    ['unfold:AAAAAAAA:0:1:0:-', 'هذا الزر من إصدار قديم'],
  ] as const)('a moderator is refused %s', async ([id, sentence], { discord, startBot }) => {
    await startBot({ DATABASE_URL: `file:${newFile()}` });
    await keep(discord);
    const card = await ask(discord, 'السفارة الصينية').message();
    await expectRefusal(forge(discord, card, id, discord.moderator.user), card, sentence);
  });
});
