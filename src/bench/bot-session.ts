import { type EmbeddedDiscord, startEmbeddedDiscord } from '../embedded-discord/server.ts';
import { Askers } from './askers.ts';
import { BotProcess, type Usage } from './bot-process.ts';
import type { Act, Load } from './load.ts';

/** A bot to be measured. */
export interface BotProgram {
  /** Path of the program below the folder of built files. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Questions that the reports answer. */
  readonly questions: readonly string[];
}

export const KINDS = ['ask', 'autocomplete', 'button'] as const;
export type Kind = (typeof KINDS)[number];

/** Answers whose buttons are pressed in turn: one person may press 30 times in ten seconds. */
const ANSWERS = { count: 300, milliseconds: 5000 } as const;

/** A bot in a process and a Discord of its own, and people who use it. */
export class BotSession {
  /** From the start of the process to the answer to the first question. */
  readonly firstAnswerMs: number;
  readonly #discord: EmbeddedDiscord;
  readonly #bot: BotProcess;
  readonly #acts: Readonly<Record<Kind, Act>>;

  private constructor(
    discord: EmbeddedDiscord,
    bot: BotProcess,
    firstAnswerMs: number,
    acts: Readonly<Record<Kind, Act>>,
  ) {
    this.#discord = discord;
    this.#bot = bot;
    this.firstAnswerMs = firstAnswerMs;
    this.#acts = acts;
  }

  /** @throws Error when the bot ends or does not start */
  static async start({ program, environment, questions }: BotProgram): Promise<BotSession> {
    const discord = await startEmbeddedDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const started = performance.now();
    const bot = new BotProcess(program, { ...settings, ...environment });
    try {
      await bot.until(discord.waitForCommands());
      const askers = new Askers(discord, questions);
      await bot.until(askers.ask(0));
      const firstAnswerMs = performance.now() - started;
      const button = await askers.presser(ANSWERS);
      const acts = { ask: askers.ask, autocomplete: askers.type, button };
      return new BotSession(discord, bot, firstAnswerMs, acts);
    } catch (error) {
      await bot.stop();
      await discord.close();
      throw error;
    }
  }

  /** Has people do what the bot is to answer. */
  async use(kind: Kind, work: (act: Act) => Promise<Load>): Promise<Load> {
    const load = await this.#bot.until(work(this.#acts[kind]));
    // What the bot asked for is kept by the Discord, and would fill the memory of this process.
    this.#discord.requests.length = 0;
    return load;
  }

  usage(): Promise<Usage> {
    return this.#bot.usage();
  }

  async stop(): Promise<void> {
    await this.#bot.stop();
    await this.#discord.close();
  }
}
