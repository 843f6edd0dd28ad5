import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { question, readableLog } from '../../store/store-suite.ts';
import { forge, press } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import type { DiscordEmulator, StoredMessage } from '../support/discord.ts';
import { expectRefusal, inPublic, read } from '../support/reading.ts';

const newUrl = () => `file:${join(tmpdir(), `zajel-${randomUUID()}.db`)}`;
const SOON = { timeout: 10_000 };

const openDesk = ({ people, moderator }: DiscordEmulator): Promise<StoredMessage> =>
  people.useCommand({ name: 'متابعة', options: {}, user: moderator.user }).message();

async function weeklyCard(discord: DiscordEmulator): Promise<StoredMessage> {
  const desk = await openDesk(discord);
  await press(discord, desk, 'الحصيلة الأسبوعية').response();
  return desk;
}

describe('the weekly figures', () => {
  test('are set to a day, an hour and this channel, and stopped', async ({ discord, startBot }) => {
    await startBot({ DATABASE_URL: newUrl() });
    const card = await weeklyCard(discord);
    expect(read(card)).toContain('لا تُنشر.');
    const { user } = discord.moderator;
    await discord.people.select(card, 'اليوم', ['4'], { user }).response();
    await discord.people.select(card, 'الساعة', ['18'], { user }).response();
    await discord.people.select(card, 'المنطقة الزمنية', ['Africa/Tripoli'], { user }).response();
    expect(read(card)).toContain('لا تُنشر.');
    await press(discord, card, 'انشرها في هذه القناة').response();
    const [, seconds = ''] = /القادمة <t:(\d+):F>/u.exec(read(card)) ?? [];
    const next = new Date(1000 * Number(seconds));
    const shown = new Intl.DateTimeFormat('en', {
      timeZone: 'Africa/Tripoli',
      weekday: 'long',
      hour: 'numeric',
      hourCycle: 'h23',
    }).format(next);
    expect(shown).toBe('Thursday, 18');
    const again = await weeklyCard(discord);
    expect(read(again)).toContain(`<#${discord.channel.id}>`);
    await press(discord, again, 'أوقفها').response();
    expect(read(again)).toContain('لا تُنشر.');
  });

  test('are posted once by two processes, with the days and the questions', async ({
    discord,
    startBot,
    launchBot,
  }) => {
    const url = newUrl();
    const store = await openStore({ url, retentionDays: 30 }, readableLog().log);
    const server = discord.guild.id;
    const asked = ['كم عدد سكان طرابلس؟', 'عدد سكان طرابلس كم', 'سعر الدولار'];
    for (const [at, text] of asked.entries()) {
      store.keep(question({ server, text, time: Date.now() - 1000 + at }));
    }
    await expect.poll(async () => (await store.questionsSince(server, 0)).length).toBe(3);
    const was = Date.now() - 1000;
    await store.weekly.set(server, {
      server,
      channel: discord.channel.id,
      moderator: discord.moderator.user.id,
      weekday: new Date(was).getUTCDay(),
      hour: 9,
      zone: 'UTC',
      next: was,
    });
    await startBot({ DATABASE_URL: url });
    await launchBot({ DATABASE_URL: url });
    await expect.poll(() => inPublic(discord).length, SOON).toBe(1);
    const [posted] = inPublic(discord);
    const words = posted ? read(posted) : '';
    expect(words).toContain('سُئل: **٣**');
    expect(words).toContain('عدد سكان طرابلس كم**، مرتين');
    expect(words).toMatch(/▇{12} ٣$/mu);
    expect(
      words.match(/^(?:الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت) /gmu),
    ).toHaveLength(7);
    const plan = await store.weekly.of(server);
    expect(plan?.next).toBeGreaterThan(Date.now());
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(inPublic(discord)).toHaveLength(1);
    await store.close();
  });

  test.for(['weekly-on:7:9:UTC', 'weekly-on:1:24:UTC', 'weekly-on:1:9:Moon/Base', 'weekly-on'])(
    'forged settings are refused: %s',
    async (id, { discord, startBot }) => {
      await startBot({ DATABASE_URL: newUrl() });
      const card = await openDesk(discord);
      await expectRefusal(
        forge(discord, card, id, discord.moderator.user),
        card,
        'هذا الزر من إصدار قديم',
      );
    },
  );
});
