import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { test as base, expect } from 'vitest';
import { loadEmbeddings } from '../../../src/app/attach-embeddings.ts';
import { buildKnowledge } from '../../../src/app/build-knowledge.ts';
import { KnowledgeBase } from '../../../src/app/knowledge-base.ts';
import { createLog } from '../../../src/app/log.ts';
import { type Config, readConfig } from '../../../src/config/config.ts';
import { type Bot, createBot } from '../../../src/discord/bot.ts';
import type { Knowledge } from '../../../src/discord/knowledge.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { knowledgeWith } from '../../support/folder.ts';
import { type Running, start } from '../../support/process.ts';
import { type DiscordEmulator, startDiscordEmulator } from './discord.ts';

type Environment = Readonly<Record<string, string>>;

/** A bot, in this process or another one. */
export interface RunningBot {
  /** What it wrote so far. */
  readonly output: { readonly stdout: string };
  /** Lets what is under way end, and stops it. */
  stop(): Promise<void>;
}

/** A bot in this process. */
export interface BotHere extends RunningBot {
  readonly bot: Bot;
  /** Settles as `run` of the bot does: fulfilled after a stop, rejected when the bot cannot go on. */
  readonly ended: Promise<void>;
  /** Fulfilled when Discord has its commands. */
  readonly registered: Promise<unknown>;
}

interface Fixtures {
  /** A Discord of the test's own; a body that Discord would not take fails the test. */
  discord: DiscordEmulator;
  /** Starts the bot in this process, and does not wait until it is connected. */
  launchBot: (environment?: Environment, create?: typeof createBot) => Promise<BotHere>;
  /** Starts the bot in this process, and waits until its commands are registered. */
  startBot: (environment?: Environment, create?: typeof createBot) => Promise<BotHere>;
  /**
   * Starts the built bot in a process of its own: for tests of what outlives it or of its end. By default
   * it knows the report of the project, and no synonyms, to start sooner.
   */
  spawnBot: (environment?: Environment) => Promise<Running & RunningBot>;
}

const REPORT = 'zajelnews-12935.md';
const REGISTERED = 'commands registered';

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used off this pattern
  discord: async ({}, use) => {
    const discord = await startDiscordEmulator();
    await use(discord);
    await discord.close();
    expect(discord.requests.flatMap(({ violations }) => violations ?? [])).toEqual([]);
  },
  launchBot: async ({ discord }, use) => {
    const bots: BotHere[] = [];
    await use(async (environment, create = createBot) => {
      const bot = await runHere(settings(discord, environment), create);
      bots.push(bot);
      return bot;
    });
    await Promise.all(bots.map((bot) => bot.stop()));
  },
  startBot: async ({ launchBot }, use) => {
    await use(async (...how) => {
      const bot = await launchBot(...how);
      await Promise.race([bot.ended, bot.registered]);
      return bot;
    });
  },
  spawnBot: async ({ discord }, use) => {
    await use(async (environment) => {
      const KNOWLEDGE_DIR = knowledgeWith({
        [REPORT]: readFileSync(join('knowledge', REPORT), 'utf8'),
      });
      const running = start('main.js', [], settings(discord, { KNOWLEDGE_DIR, ...environment }));
      await registered(running);
      const stop = async () => {
        running.process.kill('SIGTERM');
        expect(await running.exit).toBe(0);
      };
      return { ...running, stop };
    });
  },
});

/** @returns the environment that leads the bot to this Discord */
export function settings(discord: DiscordEmulator, more: Environment = {}): Record<string, string> {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...more };
}

async function runHere(environment: Environment, create: typeof createBot): Promise<BotHere> {
  const config = readConfig(environment);
  if (!('token' in config)) throw new Error('The bot has no token');
  const output = { stdout: '' };
  const said = new EventEmitter();
  const registered = once(said, REGISTERED);
  const log = createLog(config.logLevel, {
    write(line) {
      output.stdout += line;
      if (line.includes(REGISTERED)) said.emit(REGISTERED);
    },
  });
  const base = await openBase(config, log);
  const desk = config.store && (await openStore(config.store, log));
  const bot = create(config, base.current, log, undefined, desk);
  base.on?.('change', (knowledge) => bot.replaceKnowledge(knowledge));
  const ended = bot.run();
  // A test that does not wait for the end does not ask how the bot ended.
  ended.catch(() => undefined);
  const stop = async () => {
    base.close?.();
    await bot.stop();
    await desk?.close();
  };
  return { output, bot, ended, registered, stop };
}

/** The project's own knowledge never changes during the tests: it is built once and not watched. */
let own: Knowledge | undefined;

async function openBase(
  config: Config,
  log: Logger,
): Promise<Pick<KnowledgeBase, 'current'> & Partial<Pick<KnowledgeBase, 'on' | 'close'>>> {
  if (config.knowledgeDir !== 'knowledge') return KnowledgeBase.open(config, log);
  own ??= runToEnd(buildKnowledge('knowledge'));
  const attach = await loadEmbeddings(config.embeddings, log);
  return { current: attach(own) };
}

/** Waits for the bot's word that its commands are registered; fails when it ends before. */
function registered({ process: child, output, exit }: Running): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (output.stdout.includes(REGISTERED)) resolve();
    };
    child.stdout?.on('data', look);
    void exit.then((status) => reject(new Error(`ended with ${status}: ${output.stderr}`)));
  });
}
