import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { EmbedLibrary } from '../../cli/embed-library.ts';
import { requireEmbeddings } from '../../cli/embed-library.ts';
import { runProgram, UsageError } from '../../cli/program.ts';
import { type Measurement, measureApart, tellParent } from './bench-process.ts';
import { ENGINES, OWN_ENGINE } from './engines.ts';
import { measureEngine, type TimeLimits } from './measure-engine.ts';
import { DIMENSIONS, measureOpinion, measureVectorSearch } from './measure-meaning.ts';
import { measureReload } from './measure-reload.ts';
import type { KindTimes } from './progress.ts';
import { growthTable, measurementTable, number, timesTable } from './tables.ts';
import {
  madeUpWorkload,
  pastedWorkload,
  reportWorkload,
  SIZES,
  type Workload,
} from './workloads.ts';

const USAGE = `usage: npm run -s bench -- [--quick]
--quick looks only at the report and the smallest collection, and not for long. When EMBEDDINGS_URL is set,
it also says by how much a second opinion makes answers later.`;

const FULL: TimeLimits = { warmUpMs: 1000, kindMs: 3000 };
const QUICK: TimeLimits = { warmUpMs: 50, kindMs: 100 };

/** Passages of which each is a vector. */
const VECTORS = [20_000, 100_000] as const;
/** Paragraphs of the folder that is loaded anew. */
const RELOADED = 20_000;
const REPORT = 'report';
const PASTED = 'pasted';
const WORKLOADS: ReadonlyMap<string, () => Workload> = new Map<string, () => Workload>([
  [REPORT, reportWorkload],
  [PASTED, pastedWorkload],
  ...SIZES.map((size) => [String(size), () => madeUpWorkload(size)] as const),
]);

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) await compare(values.quick);
  else await measureOne(positionals, values.quick ? QUICK : FULL);
});

/** Every engine on every collection, each in a process of its own. */
async function compare(quick: boolean): Promise<void> {
  const readMeaning = await requireEmbeddings();
  const [cpu] = cpus();
  print(`Node ${process.version}, ${cpu?.model ?? 'unknown CPU'}, ${cpus().length} cores`);

  print('\nthe report');
  print(measurementTable(await measureAll(ENGINES.keys(), REPORT, quick)));
  print('\nthe report, 6,000 characters pasted');
  print(measurementTable(await measureAll([OWN_ENGINE], PASTED, quick)));

  const own = new Map<number, readonly KindTimes[]>();
  for (const size of quick ? SIZES.slice(0, 1) : SIZES) {
    const measurements = await measureAll(ENGINES.keys(), String(size), quick);
    own.set(size, measurements.find(({ engine }) => engine === OWN_ENGINE)?.asked ?? []);
    print(`\n${number(size)} paragraphs`);
    print(measurementTable(measurements));
  }
  const reloaded = quick ? SIZES[0] : RELOADED;
  const { readyMs, longestStallMs } = await measureReload(reloaded);
  print(`\n${number(reloaded)} paragraphs, loaded anew by a bot that answers meanwhile`);
  print(`ready after ${readyMs.toFixed(0)} ms, longest stall ${longestStallMs.toFixed(1)} ms`);
  printVectorSearch(quick);
  if (readMeaning) await printOpinion(readMeaning);
  if (own.size === 1) return;
  print(`\nhow the median of ${OWN_ENGINE} grows with the paragraphs`);
  print(growthTable(own));
}

/** Measured in this process, which asks nothing meanwhile. */
function printVectorSearch(quick: boolean): void {
  const sizes = quick ? SIZES.slice(0, 1) : VECTORS;
  const times = sizes.map((size) => [number(size), measureVectorSearch(size)] as const);
  print(`\nexact search among vectors of ${DIMENSIONS} numbers`);
  print(timesTable('vectors', new Map(times)));
}

async function printOpinion(readMeaning: EmbedLibrary): Promise<void> {
  const workload = reportWorkload();
  const times = await measureOpinion(workload, await readMeaning(workload.library));
  print('\nby how much a second opinion makes answers on the report later');
  print(timesTable('questions', new Map([['all kinds', times]])));
}

async function measureAll(
  engines: Iterable<string>,
  workload: string,
  quick: boolean,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const engine of engines) {
    const args = [...(quick ? ['--quick'] : []), engine, workload];
    measurements.push(await measureApart(engine, import.meta.filename, args));
  }
  return measurements;
}

/** What the processes that `measureAll` starts do. */
async function measureOne([engine, workload]: readonly string[], limits: TimeLimits) {
  const build = ENGINES.get(engine ?? '');
  const open = WORKLOADS.get(workload ?? '');
  if (!build || !open || !process.send) throw new UsageError('there is nothing but --quick');
  await measureEngine(build, open(), limits, tellParent);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
