import { describe, expect } from 'vitest';
import { ask, forge } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { examplesOn, idsOf, inPublic, texts, troubles } from '../support/reading.ts';
import { unknownButton } from '../support/sentences.ts';

describe('an example that is pressed', () => {
  test('is answered to who pressed it, who may share the answer, also after a restart', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const { people, member } = discord;
    const silent = await ask(discord, 'من فاز بكأس العالم؟').message();
    await bot.stop();
    await startBot();

    for (const example of examplesOn(silent)) {
      const answer = await people.click(silent, example).message();
      expect(answer).not.toBe(silent);
      expect(answer.visibleTo).toBe(member.user.id);
      expect(texts(answer)[0]).toBe(example);
      expect(answer.text).toContain('من ٨');
      expect(idsOf(answer, 'انشر للجميع')).toHaveLength(1);
    }
    expect(silent.revisions).toEqual([]);
    expect(inPublic(discord)).toEqual([]);
  });

  test('on the card of /مساعدة is answered as well', async ({ discord, startBot }) => {
    await startBot();
    const help = await discord.people.useCommand({ name: 'مساعدة' }).message();
    const examples = examplesOn(help);
    expect(examples).toHaveLength(3);
    const answer = await discord.people.click(help, `${examples[0]}`).message();
    expect(answer.ephemeral).toBe(true);
    expect(texts(answer)[0]).toBe(examples[0]);
  });
});

test('examples change from card to card', async ({ discord, startBot }) => {
  await startBot();
  const shown = new Set<string>();
  for (let times = 0; times < 4; times++) {
    const silent = await ask(discord, 'من فاز بكأس العالم؟').message();
    for (const example of examplesOn(silent)) shown.add(example);
  }
  expect(shown.size).toBeGreaterThan(3);
});

test('the button of an example that is made up harms nobody', async ({ discord, startBot }) => {
  const bot = await startBot();
  const silent = await ask(discord, 'من فاز بكأس العالم؟').message();
  const empty = await forge(discord, silent, 'example:').message();
  expect(empty.text).toBe(unknownButton);
  const other = await forge(discord, silent, 'example:@everyone:السفارة الصينية').message();
  expect(other.ephemeral).toBe(true);
  expect(texts(other)[0]).toBe('\u200f\\@everyone:السفارة الصينية');
  expect(inPublic(discord)).toEqual([]);
  expect(troubles(bot)).toEqual([]);
});
