import fc from 'fast-check';
import { COMMAND_NAMES } from '../../discord/command-names.ts';
import { type DiscordEmulator, startDiscordEmulator } from '../../discord-emulator/emulator.ts';
import type { StoredMessage } from '../../discord-emulator/world/world-model.ts';
import { parseReport } from '../../knowledge/parse-report.ts';
import { createSearch } from '../../search/search.ts';
import { BotProcess } from '../bench/bot-process.ts';
import { anyAct, type FuzzAct } from './fuzz-actions.ts';
import { anyReportText, anyText } from './fuzz-texts.ts';
import { Fuzzer, idsOn } from './fuzzer.ts';

/** What was done, and what was wrong with how it was taken. */
export interface Finding {
  readonly act: FuzzAct;
  readonly problem: string;
}

const NAMES = COMMAND_NAMES.ar;
const AT_A_TIME = 500;
/** A knowledge file takes longer than an act. */
const ACTS_PER_FILE = 20;

/**
 * Does many things with the bot, as built, that nobody should; nothing may end it, leave somebody
 * without an answer, or have it ask Discord for what Discord refuses.
 *
 * @param count - how many things are done
 * @param seed - the same seed does the same
 * @param environment - of the bot
 * @param question - one that its reports answer
 * @returns the first that it does not take well; undefined when there is none
 * @throws Error when the bot ends, or answers no ordinary question at last
 */
export async function fuzzBot(
  count: number,
  seed: number,
  environment: Readonly<Record<string, string>>,
  question: string,
): Promise<Finding | undefined> {
  const discord = await startDiscordEmulator();
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const bot = new BotProcess('main.js', { ...settings, ...environment });
  try {
    await bot.until(discord.waitForCommands());
    const cards = await bot.until(cardsOf(discord, question));
    const [card] = cards;
    if (!card) throw new Error('the bot made no card');
    const fuzzer = new Fuzzer(discord, card);
    const things = [discord.channel.id, discord.guild.id, discord.member.user.id, '0'];
    const acts = anyAct(discord.commands(), cards.flatMap(idsOn), things);
    for (let done = 0; done < count; done += AT_A_TIME) {
      const numRuns = Math.min(AT_A_TIME, count - done);
      for (const [at, act] of fc.sample(acts, { numRuns, seed: seed + done }).entries()) {
        const problem = await bot.until(fuzzer.try(act, done + at));
        if (problem !== undefined) return { act, problem };
      }
    }
    await bot.until(ask(discord, question));
    return undefined;
  } finally {
    await bot.stop();
    await discord.close();
  }
}

/** Cards that the bot makes of ordinary use: their buttons are what others are made from. */
async function cardsOf(discord: DiscordEmulator, question: string): Promise<StoredMessage[]> {
  const { people, moderator } = discord;
  const summary = people.useCommand({ name: NAMES.summary, options: {}, user: moderator.user });
  const report = people.useCommand({ name: NAMES.report, options: {} });
  return [await ask(discord, question), await summary.message(), await report.message()];
}

function ask({ people, world, guild }: DiscordEmulator, question: string): Promise<StoredMessage> {
  const { user } = world.join(guild, world.addUser('asker'));
  const options = { [NAMES.question]: question };
  return people.useCommand({ name: NAMES.ask, options, user }).message();
}

/**
 * Reads as many odd files as fit beside so many acts, and asks odd questions of those that are reports.
 *
 * @throws whatever reading or asking throws
 */
export function fuzzKnowledge(count: number, seed: number): void {
  fc.assert(
    fc.property(anyReportText(), anyText(500), (text, question) => {
      const report = parseReport('any', 'any.md', text);
      if (!Array.isArray(report)) createSearch([report]).ask(question);
    }),
    { numRuns: Math.ceil(count / ACTS_PER_FILE), seed },
  );
}
