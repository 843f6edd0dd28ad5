import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram, UsageError } from '../../cli/program.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { Library } from '../../knowledge/report.ts';
import { paragraphsIn } from '../../knowledge/version.ts';
import { startRedis } from './bench-redis.ts';
import { echo, sharded, sharing, zajel } from './bot-programs.ts';
import type { BotProgram } from './bot-session.ts';
import { botTable, interactionTable, serversTable, soakTable } from './bot-tables.ts';
import { compareBots } from './compare-bots.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import type { LoadLimits } from './load.ts';
import { makeLibrary } from './made-up-library.ts';
import { CHANNELS, measureServers, ROLES, type ServersMeasurement } from './measure-servers.ts';
import { FORGETS_AFTER_MS, type SoakLimits, soak } from './soak.ts';
import { number } from './tables.ts';

const USAGE = `usage: npm run -s bench:discord -- [--quick] [--paragraphs N]
--quick looks only at the report, and not for long; --paragraphs N only at the bot with N paragraphs.`;

interface Limits {
  /** Of each turn of bots that are compared. */
  readonly turn: LoadLimits;
  readonly soak: SoakLimits;
  /** In how many servers the bot is looked at. */
  readonly servers: readonly number[];
}

const FULL: Limits = {
  turn: { count: 1500, milliseconds: 1000 },
  soak: { warmUp: 5000, count: 200_000, restMs: FORGETS_AFTER_MS },
  servers: [1, 500, 2500],
};
const QUICK: Limits = {
  turn: { count: 10, milliseconds: 200 },
  soak: { warmUp: 10, count: 300, restMs: 0 },
  servers: [1, 10],
};
/** Four or five minutes are usual; a bot that falls behind would keep this one waiting for long. */
const LONGEST_MS = 10 * 60_000;
const KNOWLEDGE = 'knowledge';
const PARAGRAPHS = 20_000;
const SEED = 1;

runProgram(USAGE, async () => {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, paragraphs: { type: 'string' } },
  });
  const paragraphs = values.paragraphs === undefined ? undefined : Number(values.paragraphs);
  if (paragraphs !== undefined && !(Number.isSafeInteger(paragraphs) && paragraphs > 0)) {
    throw new UsageError('--paragraphs must be a number from 1 on');
  }
  // By itself a signal ends a process without a chance to clean up; the bots end with this one.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const late = () => {
    process.stderr.write(`given up after ${LONGEST_MS / 60_000} minutes: a bot falls behind\n`);
    process.exit(1);
  };
  setTimeout(late, LONGEST_MS).unref();
  const limits = values.quick ? QUICK : FULL;
  const [cpu] = cpus();
  print(`Node ${process.version}, ${cpu?.model ?? 'unknown CPU'}, ${cpus().length} cores`);
  print('the bots share the processors with the Discord that they are in');

  if (paragraphs !== undefined) return measureLarge(paragraphs, limits.turn);
  const redis = await startRedis();
  try {
    await measure(limits, values.quick, redis?.url);
  } finally {
    await redis?.stop();
  }
});

async function measure(limits: Limits, isQuick: boolean, redisUrl?: string): Promise<void> {
  const { library } = loadKnowledge(KNOWLEDGE);
  const bot = zajel(library, resolve(KNOWLEDGE));
  await compare(library, [echo(bot), bot], limits.turn);
  if (redisUrl === undefined) print('\nthere is no redis-server on the PATH: without Redis');
  const shared = redisUrl === undefined ? [] : [sharing(bot, redisUrl)];
  await compare(library, [bot, sharded(bot), ...shared], limits.turn);
  await endure(bot, limits.soak);
  await grow(bot, limits.servers);
  if (isQuick) return;
  const large = makeLibrary(PARAGRAPHS, SEED);
  const ofLarge = zajel(large, knowledgeFolder(large));
  await compare(large, [echo(ofLarge), ofLarge], limits.turn);
}

async function measureLarge(paragraphs: number, limits: LoadLimits): Promise<void> {
  const library = makeLibrary(paragraphs, SEED);
  await compare(library, [zajel(library, knowledgeFolder(library))], limits);
}

async function compare(
  library: Library,
  programs: readonly BotProgram[],
  limits: LoadLimits,
): Promise<void> {
  const bots = await compareBots(programs, limits);
  print(`\n${number(paragraphsIn(library))} paragraphs`);
  print(interactionTable(bots));
  print(`\n${botTable(bots)}`);
}

async function endure(bot: BotProgram, limits: SoakLimits): Promise<void> {
  print(`\n${number(limits.count)} interactions of all kinds, each by somebody new`);
  print(soakTable(await soak(bot, limits)));
}

async function grow(bot: BotProgram, servers: readonly number[]): Promise<void> {
  const measured: ServersMeasurement[] = [];
  for (const count of servers) measured.push(await measureServers(bot, count));
  print(`\nin servers of ${CHANNELS} channels and ${ROLES} roles each, all on one shard`);
  print(serversTable(measured));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
