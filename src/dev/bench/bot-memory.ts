import { setTimeout as pause } from 'node:timers/promises';
import { COOLDOWNS } from '../../discord/card/limits.ts';
import type { World } from '../../discord-emulator/world/world.ts';
import { print, printTable } from '../eval/print-table.ts';
import { type BotProgram, startSession } from './discord-session.ts';
import { grouped, LOAD_COLUMNS, loadCells, mebibytes } from './units.ts';

/** Interactions before the memory that a soak begins with is read. */
const WARM_UP = 5000;
const LONGEST_SOAK_MS = 6 * 60_000;
/** After so long the bot does not remember any more who asked how often. */
const FORGETS_AFTER_MS =
  1000 * (1 + Math.max(...Object.values(COOLDOWNS).map(({ duration }) => duration)));
/** What each of many servers has. */
const CHANNELS = 40;
const ROLES = 20;

/** Uses a bot in all ways, so many times, and prints what memory it had before and after. */
export async function soak(program: BotProgram, count: number): Promise<void> {
  const session = await startSession(program);
  const use = (most: number) => session.measure('all', { inFlight: 50, most, ms: LONGEST_SOAK_MS });
  const memory = async () => {
    if (count > WARM_UP) await pause(FORGETS_AFTER_MS);
    return session.memory();
  };
  try {
    await use(Math.min(count, WARM_UP));
    const before = await memory();
    const result = await use(count);
    const after = await memory();
    const heap = [before.heapBytes, after.heapBytes].map(mebibytes);
    const resident = [before.residentBytes, after.residentBytes].map(mebibytes);
    const columns = ['heap MiB before', 'after', 'resident MiB before', 'after'];
    print(`\n${grouped(count)} interactions of all kinds, each of another member`);
    printTable([...LOAD_COLUMNS, ...columns], [[...loadCells(result), ...heap, ...resident]]);
  } finally {
    await session.stop();
  }
}

/** Starts a bot in more and more servers, and prints how long that takes and what memory it needs. */
export async function measureServers(bot: BotProgram, counts: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const count of counts) {
    const session = await startSession(bot, ({ world }) => addServers(world, count));
    const { heapBytes, residentBytes } = await session.memory().finally(session.stop);
    const memory = [heapBytes, residentBytes].map(mebibytes);
    rows.push([grouped(count), session.firstAnswerMs.toFixed(0), ...memory]);
  }
  print(`\nservers of ${CHANNELS} channels and ${ROLES} roles each, all on one shard`);
  printTable(['servers', 'first answer ms', 'heap MiB', 'resident MiB'], rows);
}

function addServers(world: World, count: number): void {
  for (let made = 0; made < count; made++) {
    const guild = world.addGuild(`Server ${made}`);
    for (let at = 0; at < CHANNELS; at++) world.addChannel(guild, { name: `channel-${at}` });
    for (let at = 0; at < ROLES; at++) world.addRole(guild, `Role ${at}`, 0n);
  }
}
