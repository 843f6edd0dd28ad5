import { type DiscordEmulator, startDiscordEmulator } from '../../discord-emulator/emulator.ts';
import { snowflakeOn } from '../../discord-emulator/world/ids.ts';
import type { Channel } from '../../discord-emulator/world/world-model.ts';
import { Askers } from './askers.ts';
import { BotProcess, type Memory } from './bot-process.ts';
import { type Act, inRotation, type Load } from './load.ts';

/** A bot to be measured. */
export interface BotProgram {
  readonly name: string;
  /** Path of the program below the folder of built files. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Questions that the reports answer. */
  readonly questions: readonly string[];
}

export const KINDS = ['ask', 'autocomplete', 'button'] as const;
export type Kind = (typeof KINDS)[number];

/** Answers whose buttons are pressed in turn. */
const ANSWERS = { count: 300, milliseconds: 5000 } as const;

/** A bot with a million paragraphs takes minutes to start; in milliseconds. */
const LONGEST_START = 6 * 60_000;

/** On how many shards the servers are, where a bot has as many. */
export const SHARDS = 4;
/**
 * All shards identify at once, and what a bot was told is kept until a heartbeat says that it arrived.
 */
const GATEWAY = { maxConcurrency: SHARDS, heartbeatIntervalMs: 5000 } as const;

/** A bot in a process and a Discord of its own, and people who use it. */
export class BotSession {
  /** From the start of the process to the answer to the first question. */
  readonly firstAnswerMs: number;
  readonly #discord: DiscordEmulator;
  readonly #bot: BotProcess;
  readonly #acts: Readonly<Record<Kind | 'all', Act>>;

  private constructor(
    discord: DiscordEmulator,
    bot: BotProcess,
    firstAnswerMs: number,
    acts: Readonly<Record<Kind | 'all', Act>>,
  ) {
    this.#discord = discord;
    this.#bot = bot;
    this.firstAnswerMs = firstAnswerMs;
    this.#acts = acts;
  }

  /**
   * @param prepare - fills the Discord before the bot is in it
   * @throws Error when the bot ends or does not start
   */
  static async start(
    { program, environment, questions }: BotProgram,
    prepare: (discord: DiscordEmulator) => void = () => undefined,
  ): Promise<BotSession> {
    const discord = await startDiscordEmulator({ gateway: GATEWAY });
    prepare(discord);
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const started = performance.now();
    const bot = new BotProcess(program, { ...settings, ...environment });
    try {
      await bot.until(whenStarted(discord));
      const askers = new Askers(discord, channelsOf(discord), questions);
      await bot.until(askers.ask(0));
      const firstAnswerMs = performance.now() - started;
      const button = await askers.presser(ANSWERS);
      const acts = { ask: askers.ask, autocomplete: askers.type, button };
      const all = inRotation(Object.values(acts));
      return new BotSession(discord, bot, firstAnswerMs, { ...acts, all });
    } catch (error) {
      await bot.stop();
      await discord.close();
      throw error;
    }
  }

  /** Has people do what the bot is to answer; `all` is every kind in turn. */
  async use(kind: Kind | 'all', work: (act: Act) => Promise<Load>): Promise<Load> {
    return this.#bot.until(work(this.#acts[kind]));
  }

  /** @returns for how many milliseconds the bot has been on a processor so far */
  cpuMs(): Promise<number> {
    return this.#bot.cpuMs();
  }

  memory(): Promise<Memory> {
    return this.#bot.memory();
  }

  async stop(): Promise<void> {
    await this.#bot.stop();
    await this.#discord.close();
  }
}

/** Makes a server on every shard. @returns a channel of each */
function channelsOf(discord: DiscordEmulator): Channel[] {
  return Array.from({ length: SHARDS }, (_, shard) => {
    const guild = discord.world.addGuild('Server', snowflakeOn(shard, SHARDS));
    return discord.addChannel({ name: 'general' }, guild);
  });
}

/** Waits until a bot is connected by all of its shards, and its commands are registered. */
function whenStarted(discord: DiscordEmulator): Promise<true> {
  const { identifies } = discord.gateway;
  const look = () => {
    const [, count] = identifies[0]?.shard ?? [];
    return (identifies.length === count && discord.commands().length > 0) || undefined;
  };
  return discord.world.waits.until('the bot', look, LONGEST_START);
}
