import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram, UsageError } from '../../cli/program.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { Library } from '../../knowledge/report.ts';
import { paragraphsIn } from '../../knowledge/version.ts';
import { print } from '../eval/print-table.ts';
import { startRedis } from './bench-redis.ts';
import { measureServers, soak } from './bot-memory.ts';
import { compareBots } from './compare-bots.ts';
import { type BotProgram, SHARDS } from './discord-session.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { madeUpLibrary } from './made-up-library.ts';
import { quotedQuestions } from './questions.ts';
import { printMachine } from './timing.ts';
import { grouped } from './units.ts';

const USAGE = `usage: npm run -s bench:discord -- [--quick] [--paragraphs N]
Measures the bot in the Discord emulator. --quick measures it with the report only, and not for long;
--paragraphs N only with N made-up paragraphs.`;

/** `turnMs`: for how long a bot is used in one way, in each round; `soak`: how many interactions. */
const FULL = { turnMs: 1000, soak: 200_000, servers: [1, 500, 2500] };
const QUICK = { turnMs: 100, soak: 300, servers: [1, 10] };
const KNOWLEDGE = 'knowledge';
const PARAGRAPHS = 20_000;
const SEED = 1;

runProgram(USAGE, async () => {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, paragraphs: { type: 'string' } },
  });
  const { quick, paragraphs } = values;
  if (paragraphs !== undefined && !/^[1-9]\d*$/u.test(paragraphs)) {
    throw new UsageError('--paragraphs must be a number from 1 on');
  }
  // By itself a signal ends a process without a chance to clean up.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const limits = quick ? QUICK : FULL;
  printMachine();
  print('the bots share the processors with the Discord that they are in');
  if (paragraphs !== undefined) {
    const large = madeUp(Number(paragraphs));
    return compare(large.library, [zajel(large)], limits.turnMs);
  }
  const { library } = loadKnowledge(KNOWLEDGE);
  const bot = zajel({ library, folder: resolve(KNOWLEDGE) });
  await compare(library, [echo(bot), bot], limits.turnMs);
  await compareSetups(library, bot, limits.turnMs);
  await soak(bot, limits.soak);
  await measureServers(bot, limits.servers);
  if (quick) return;
  const large = madeUp(PARAGRAPHS);
  await compare(large.library, [echo(zajel(large)), zajel(large)], limits.turnMs);
});

/** The bot alone, with several shards, and with a Redis where there is one. */
async function compareSetups(library: Library, bot: BotProgram, turnMs: number): Promise<void> {
  const shards = { SHARDS: `0-${SHARDS - 1}`, SHARD_COUNT: `${SHARDS}` };
  const setups = [bot, withSettings(bot, `${SHARDS} shards`, shards)];
  const redisUrl = await startRedis();
  if (redisUrl !== undefined) setups.push(withSettings(bot, 'Redis', { REDIS_URL: redisUrl }));
  else print('\nthere is no redis-server on the PATH: without Redis');
  await compare(library, setups, turnMs);
}

function compare(library: Library, bots: readonly BotProgram[], turnMs: number): Promise<void> {
  print(`\n${grouped(paragraphsIn(library))} paragraphs`);
  return compareBots(bots, turnMs);
}

/** Reports and the folder that they are in. */
interface Reports {
  readonly library: Library;
  readonly folder: string;
}

function madeUp(paragraphs: number): Reports {
  const library = madeUpLibrary(paragraphs, SEED);
  return { library, folder: knowledgeFolder(library) };
}

function zajel({ library, folder }: Reports): BotProgram {
  const questions = quotedQuestions(library);
  return { name: 'zajel', program: 'main.js', environment: { KNOWLEDGE_DIR: folder }, questions };
}

/** A bot that does nothing but answer, asked the questions of another. */
function echo({ questions }: BotProgram): BotProgram {
  return { name: 'echo', program: 'dev/bench/echo-bot.js', environment: {}, questions };
}

function withSettings(
  bot: BotProgram,
  name: string,
  settings: Readonly<Record<string, string>>,
): BotProgram {
  const environment = { ...bot.environment, ...settings };
  return { ...bot, name: `${bot.name}, ${name}`, environment };
}
