import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { requireEmbeddings } from '../../cli/embed-library.ts';
import { runProgram } from '../../cli/program.ts';
import { print, printTable } from '../eval/print-table.ts';
import { ENGINES, type EngineName } from './engines.ts';
import { madeUpLibrary } from './made-up-library.ts';
import { DIMENSIONS, timeNearest, timeWithEmbeddings } from './measure-embeddings.ts';
import { ENGINE_COLUMNS } from './measure-engine.ts';
import { measureReload } from './measure-reload.ts';
import { printMachine, type Timing } from './timing.ts';
import { grouped, timingCells } from './units.ts';

const USAGE = `usage: npm run -s bench -- [--quick]
Measures this search beside Fuse.js and MiniSearch. --quick measures only the report and the smallest
collection, and not for long. When EMBEDDINGS_URL is set, it also measures what embeddings add.`;

/** `kindMs`: for how long questions of one kind are asked. The others count paragraphs. */
const FULL = {
  kindMs: 3000,
  sizes: [1000, 10_000, 100_000],
  reload: 20_000,
  nearest: [20_000, 100_000],
};
const QUICK = { kindMs: 100, sizes: [1000], reload: 1000, nearest: [1000] };
/** An engine that takes longer on one collection is stopped. */
const LONGEST_MS = 3 * 60_000;
const SEED = 1;
const PROGRAM = fileURLToPath(new URL('bench-engine.js', import.meta.url));
const Row = z.array(z.string());

runProgram(USAGE, async () => {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  const { kindMs, sizes, reload, nearest } = values.quick ? QUICK : FULL;
  const embed = await requireEmbeddings();
  printMachine();
  printEngines('the report', ENGINES, 'report', kindMs);
  printEngines('the report, 6,000 characters pasted', ['zajel'], 'pasted', kindMs);
  for (const size of sizes) {
    printEngines(`${grouped(size)} paragraphs`, ENGINES, String(size), kindMs);
  }

  const { readyMs, longestStallMs } = await measureReload(madeUpLibrary(reload, SEED));
  print(`\n${grouped(reload)} paragraphs, loaded again while the bot answers`);
  print(`ready after ${readyMs.toFixed(0)} ms, longest stall ${longestStallMs.toFixed(1)} ms`);
  print(`\nexact search for the nearest of vectors of ${DIMENSIONS} numbers`);
  const timings: Record<string, Timing> = {};
  for (const count of nearest) timings[grouped(count)] = await timeNearest(count);
  printTimings('vectors', timings);
  if (!embed) return;
  print('\nwhat embeddings add to answers on the report');
  printTimings('answers', await timeWithEmbeddings(embed));
});

/** Measures each engine on a collection, in a process of its own so that none disturbs another. */
function printEngines(
  title: string,
  engines: readonly EngineName[],
  collection: string,
  kindMs: number,
): void {
  const rows = engines.flatMap((engine) => {
    const { stdout, status, signal } = spawnSync(
      process.execPath,
      ['--expose-gc', PROGRAM, engine, collection, String(kindMs)],
      { encoding: 'utf8', timeout: LONGEST_MS, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const measured = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => Row.parse(JSON.parse(line)));
    if (status === 0) return measured;
    return [...measured, [engine, '', '', `stopped (${status ?? signal})`]];
  });
  print(`\n${title}`);
  printTable(ENGINE_COLUMNS, rows);
}

function printTimings(heading: string, timings: Readonly<Record<string, Timing>>): void {
  const rows = Object.entries(timings).map(([name, timing]) => [name, ...timingCells(timing)]);
  printTable([heading, 'asked', 'p50 ms', 'p99 ms'], rows);
}
