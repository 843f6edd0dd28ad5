import { InteractionType, PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Interaction } from '../../src/discord-emulator/world/interaction.ts';
import { messages } from '../../src/messages.ts';
import { ask, newcomer, summarise } from '../e2e/support/acting.ts';
import { test } from '../e2e/support/bot.ts';
import { troubles } from '../e2e/support/reading.ts';
import { type Act, anyAct } from './acts.ts';
import { FUZZ_RUNS, FUZZ_SEED } from './limits.ts';

/** For shrinking what was found, and for a busy machine; in milliseconds. */
const PATIENCE = 30_000 + 100 * FUZZ_RUNS;
const QUESTION = 'كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟';
const ON_A_MESSAGE: readonly InteractionType[] = [
  InteractionType.MessageComponent,
  InteractionType.ModalSubmit,
];

test('whatever people do, the bot answers, and asks for nothing that Discord refuses', {
  timeout: PATIENCE + 10_000,
}, async ({ discord, startBot }) => {
  const { world, guild, people, requests } = discord;
  const bot = await startBot();
  const askAgain = () => ask(discord, QUESTION, { user: newcomer(discord) }).message();
  const report = people.useCommand({ name: 'التقرير', options: {} });
  const card = await askAgain();
  const cards = [card, await summarise(discord).message(), await report.message()];
  const { id: moderators } = world.addRole(guild, 'Moderators', PermissionFlagsBits.ManageMessages);
  const things = [discord.channel.id, guild.id, discord.member.user.id, '0'];

  const use = async ({ type, data, isModerator }: Act) => {
    // Somebody new each time: one person alone would soon be asked to wait.
    const member = world.join(guild, world.addUser('fuzzer'));
    if (isModerator) member.roles.push(moderators);
    const message = ON_A_MESSAGE.includes(type) ? { message: card } : {};
    const interaction = people.dispatch({ type, data, ...message, user: member.user });
    await interaction.response();
    if (interaction.original) await interaction.message();
    expect(textOf(interaction)).not.toContain(messages.failure.unexpected);
    const refused = requests.filter(
      ({ violations, status }) => violations !== null || status >= 500,
    );
    expect(refused).toEqual([]);
    requests.length = 0;
  };
  const act = anyAct(discord.commands(), cards, things);
  await fc.assert(fc.asyncProperty(act, use), {
    numRuns: FUZZ_RUNS,
    seed: FUZZ_SEED,
    interruptAfterTimeLimit: PATIENCE,
    markInterruptAsFailure: true,
  });
  await askAgain();
  expect(troubles(bot)).toEqual([]);
});

function textOf({ original, followUps }: Interaction): string {
  return [original, ...followUps].map((message) => message?.text ?? '').join('\n');
}
