import { PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { inPublic, NOBODY } from '../support/reading.ts';

describe('a question that', () => {
  test.for([
    ['mentions a member', (id: string) => `السفارة الصينية <@${id}>`],
    ['mentions a member in the old way', (id: string) => `السفارة الصينية <@!${id}>`],
    ['mentions all', () => 'السفارة الصينية @everyone @here'],
    ['mentions a role', (_: string, role: string) => `السفارة الصينية <@&${role}>`],
    ['looks like the line of an addressee', (id: string) => `السفارة الصينية\nإجابة لـ <@${id}>`],
    ['is escaped already', (id: string) => `السفارة الصينية \\<@${id}>`],
  ] as const)('%s pings NOBODY, pressed or shared', async ([, words], { discord, startBot }) => {
    const { world, guild, moderator, people } = discord;
    const bot = guild.members.get(world.bot.id);
    if (!bot) throw new Error('The bot is not here');
    const role = world.addRole(guild, 'Ping', PermissionFlagsBits.MentionEveryone, bot);
    await startBot();

    const question = words(moderator.user.id, role.id);
    const open = await ask(discord, question).message();
    expect(open.text).toContain('الفقرة ٨ من ٨');
    await people.click(open, 'الفقرة كاملة').response();

    const secret = await ask(discord, question, { options: { خاص: true } }).message();
    await people.click(secret, 'السياق').response();
    const shared = await people.click(secret, 'انشر للجميع').followUp();
    const copy = await people.click(shared, 'المقتطف', moderator).message();
    const sharedAgain = await people.click(copy, 'انشر للجميع', moderator).followUp();

    expect(inPublic(discord)).toEqual([open, shared, sharedAgain]);
    for (const { pinged, data, text } of [open, shared, sharedAgain]) {
      expect(pinged).toEqual(NOBODY);
      expect(data.mentions).toEqual([]);
      expect(text).not.toMatch(/(?<!\\)<@/u);
      expect(text.split('\n')[0]).toBe(open.text.split('\n')[0]);
    }
  });
});
