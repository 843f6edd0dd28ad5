import { describe, expect } from 'vitest';
import { ask, forge, summarise } from './support/acting.ts';
import { test } from './support/bot.ts';
import { postedAnywhere, troubles } from './support/reading.ts';
import { key } from './support/reports.ts';
import { onlyModerators, unknownButton } from './support/sentences.ts';

describe('a button of elsewhere, on an answer that all see,', () => {
  test.for(['publish', 'edit', 'cancel'])(
    '%s: does nothing for an ordinary member',
    async (kind, { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, 'السفارة الصينية').message();
      const before = answer.data;
      const id = `${kind}:long:${key}:${discord.channel.id}`;
      const refusal = await forge(discord, answer, id).message();

      expect(refusal).not.toBe(answer);
      expect(refusal.visibleTo).toBe(discord.member.user.id);
      expect([onlyModerators, unknownButton]).toContain(refusal.text);
      expect(answer.data).toEqual(before);
      expect(postedAnywhere(discord)).toEqual([answer]);
    },
  );

  test.for(['publish', 'edit', 'cancel'])(
    '%s: does nothing for a moderator',
    async (kind, { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, 'السفارة الصينية').message();
      const before = answer.data;
      const id = `${kind}:long:${key}:${discord.channel.id}`;
      const refusal = await forge(discord, answer, id, discord.moderator.user).message();

      expect(refusal).not.toBe(answer);
      expect(refusal.ephemeral).toBe(true);
      expect(refusal.text).toBe(unknownButton);
      expect(answer.data).toEqual(before);
      expect(postedAnywhere(discord)).toEqual([answer]);
    },
  );

  test('share: posts nothing again', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية').message();
    const before = answer.data;
    const id = `share:0:${discord.member.user.id}:0:-`;
    const refusal = await forge(discord, answer, id, discord.moderator.user).message();

    expect(refusal).not.toBe(answer);
    expect(refusal.ephemeral).toBe(true);
    expect(answer.data).toEqual(before);
    expect(postedAnywhere(discord)).toEqual([answer]);
  });
});

test('broken parts of a moderator’s button are answered with a sentence', async ({
  discord,
  startBot,
}) => {
  const bot = await startBot();
  const preview = await summarise(discord).message();
  const before = preview.data;
  const here = discord.channel.id;
  for (const id of [
    'publish',
    `publish:huge:${key}:${here}`,
    `publish:toString:${key}:${here}`,
    `publish:long:unknown:${here}`,
    `publish:long:${key}:`,
    `publish:long:${key}:../users`,
    `publish:long:${key}:1`,
    `edit:long:${key}`,
    'follow',
    `follow:${here}`,
    `follow:${here}:../1`,
    'follow:x:y',
  ]) {
    const answer = await forge(discord, preview, id, discord.moderator.user).message();
    expect(answer, id).not.toBe(preview);
    expect(answer.ephemeral, id).toBe(true);
    expect(answer.text, id).toMatch(/من إصدار قديم|لم تعد موجودة/u);
  }
  expect(preview.data).toEqual(before);
  expect(postedAnywhere(discord)).toEqual([]);
  expect(troubles(bot)).toEqual([]);
});
