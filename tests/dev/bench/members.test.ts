import { expect } from 'vitest';
import { membersOf } from '../../../src/dev/bench/members.ts';
import { quotedQuestions } from '../../../src/dev/bench/questions.ts';
import { test } from '../../e2e/support/bot.ts';
import { realLibrary } from '../../support/libraries.ts';

const questions = quotedQuestions(realLibrary).slice(0, 5);

test('members use the bot in all ways, and only the answers with buttons are kept', async ({
  discord,
  startBot,
}) => {
  const { world, guild, channel } = discord;
  await startBot();
  const before = guild.members.size;
  const members = membersOf(discord, [channel], questions);
  for (let uses = 0; uses < 9; uses++) await members.use('all');
  expect(members.late()).toBe(0);
  const asked = [...world.interactions.values()];
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(3);
  expect(channel.messages.size).toBe(asked.length);
  expect(guild.members.size).toBe(before + asked.length);
  expect(discord.requests).toEqual([]);
});

test('what is not answered in time is late, and an answer without a button is not pressed', async ({
  discord,
  startBot,
}) => {
  const bot = await startBot();
  await bot.stop();
  const members = membersOf(discord, [discord.channel], questions);
  discord.world.deadlines.respondMs = 10;
  await members.use('autocomplete');
  expect(members.late()).toBe(1);
  await expect(members.use('button')).rejects.toThrow(RangeError);
});
