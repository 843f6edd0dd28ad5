import { type DiscordEmulator, startDiscordEmulator } from '../../discord-emulator/emulator.ts';
import { snowflakeOn } from '../../discord-emulator/world/ids.ts';
import { BotProcess, type Usage } from './bot-process.ts';
import { membersOf, type Use } from './members.ts';
import { type Load, type Timing, time } from './timing.ts';

/** A bot to be measured. */
export interface BotProgram {
  readonly name: string;
  /** Path below `dist`. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Questions that its reports answer. */
  readonly questions: readonly string[];
}

/** How the bot took a load. */
export interface LoadResult extends Timing {
  /** Interactions that were not answered in time; they are among those that are timed. */
  readonly late: number;
  /** Processor time of the bot for each interaction, in milliseconds. */
  readonly cpuMs: number;
}

/** A bot in a process of its own, connected to a Discord emulator of its own, and its members. */
export interface DiscordSession {
  readonly name: string;
  /** From the start of the process to the answer to the first question. */
  readonly firstAnswerMs: number;
  /** Has members use the bot. @throws Error when it ends meanwhile */
  measure(use: Use, load: Load): Promise<LoadResult>;
  /** @returns what the bot uses after a garbage collection */
  memory(): Promise<Usage>;
  stop(): Promise<void>;
}

/** The members use servers on so many shards, when the bot has as many. */
export const SHARDS = 4;
/** All shards identify at once; what a bot was told is kept until a heartbeat says that it arrived. */
const GATEWAY = { maxConcurrency: SHARDS, heartbeatIntervalMs: 5000 } as const;
/** A bot with a million paragraphs takes minutes to start. */
const LONGEST_START_MS = 6 * 60_000;

/**
 * Starts a bot and asks it the first question.
 *
 * @param prepare - fills the Discord before the bot is in it
 * @throws Error when the bot ends or does not start
 */
export async function startSession(
  { name, program, environment, questions }: BotProgram,
  prepare: (discord: DiscordEmulator) => void = () => undefined,
): Promise<DiscordSession> {
  const discord = await startDiscordEmulator();
  Object.assign(discord.gateway.options, GATEWAY);
  prepare(discord);
  const channels = Array.from({ length: SHARDS }, (_, shard) => {
    const guild = discord.world.addGuild('Server', snowflakeOn(shard, SHARDS));
    return discord.addChannel({ name: 'general' }, guild);
  });
  const members = membersOf(discord, channels, questions);
  const started = performance.now();
  const login = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const bot = new BotProcess(program, { ...login, ...environment });
  const stop = async () => {
    await bot.stop();
    await discord.close();
  };
  try {
    await bot.until(whenStarted(discord));
    await bot.until(members.use('ask'));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name,
    firstAnswerMs: performance.now() - started,
    async measure(use, load) {
      const [before, lateBefore] = [await bot.usage(), members.late()];
      const timing = await bot.until(time(() => members.use(use), load));
      const cpuMs = ((await bot.usage()).cpuMs - before.cpuMs) / timing.count;
      return { ...timing, late: members.late() - lateBefore, cpuMs };
    },
    memory: () => bot.usage('after a garbage collection'),
    stop,
  };
}

/** Waits until all shards of a bot are connected and its commands are registered. */
function whenStarted(discord: DiscordEmulator): Promise<true> {
  const { identifies } = discord.gateway;
  const look = () => {
    const [, count] = identifies[0]?.shard ?? [];
    return (identifies.length === count && discord.commands().length > 0) || undefined;
  };
  return discord.world.changes.waitFor('the bot', look, LONGEST_START_MS);
}
