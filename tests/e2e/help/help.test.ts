import { describe, expect } from 'vitest';
import { test } from '../support/bot.ts';
import { read } from '../support/reading.ts';

describe('/مساعدة', () => {
  test('names the commands so that they can be clicked', async ({ discord, startBot }) => {
    await startBot();
    const help = await discord.people.useCommand({ name: 'مساعدة' }).message();
    const id = discord.commands().find(({ name }) => name === 'اسأل')?.id;
    expect(help.ephemeral).toBe(true);
    expect(read(help)).toContain(`</اسأل:${id}>`);
  });
});

test('/مساعدة names the moderators’ commands to moderators alone', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const help = async (user = discord.member.user) =>
    (await discord.people.useCommand({ name: 'مساعدة', user }).message()).text;
  const mentions = ['ملخص', 'نشر'].map((name) => {
    const id = discord.commands().find((command) => command.name === name)?.id;
    return `</${name}:${id}>`;
  });

  const forModerator = await help(discord.moderator.user);
  for (const mention of mentions) expect(forModerator).toContain(mention);
  const forMember = await help();
  expect(forMember).toContain('اسأل');
  expect(forMember).not.toMatch(/ملخص|نشر:|للمشرفين|المشرفين/u);
});
