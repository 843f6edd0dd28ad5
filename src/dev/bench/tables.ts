import type { Measurement } from './bench-process.ts';
import type { Times } from './measure-meaning.ts';
import type { KindTimes } from './progress.ts';

const NOTHING = '–';
/** Headings of columns that hold no numbers. */
const TEXTS: ReadonlySet<string> = new Set(['engine', 'questions', 'interaction', 'bot']);

/** @returns one row a kind of questions, aligned; the engine's own figures in its first row */
export function measurementTable(measurements: readonly Measurement[]): string {
  const heading = ['engine', 'build ms', 'index MB', 'questions', 'asked', 'median ms', 'p99 ms'];
  return table([heading, ...measurements.flatMap(rowsOf)]);
}

function rowsOf({ engine, built, asked, failure }: Measurement): string[][] {
  const rows = asked.map(({ kind, count, medianMs, p99Ms }) => [
    kind,
    String(count),
    medianMs.toFixed(3),
    p99Ms.toFixed(3),
  ]);
  if (failure) rows.push([NOTHING, NOTHING, NOTHING, NOTHING, failure]);
  const own = built
    ? [engine, built.milliseconds.toFixed(1), (built.bytes / 1e6).toFixed(2)]
    : [engine, NOTHING, NOTHING];
  return rows.map((row, at) => [...(at === 0 ? own : ['', '', '']), ...row]);
}

/**
 * @param heading - of the first column
 * @param rows - how long something takes, by what stands in the first column
 */
export function timesTable(heading: string, rows: ReadonlyMap<string, Times>): string {
  const cells = Array.from(rows, ([name, { count, medianMs, p99Ms }]) => [
    name,
    String(count),
    medianMs.toFixed(3),
    p99Ms.toFixed(3),
  ]);
  return table([[heading, 'asked', 'median ms', 'p99 ms'], ...cells]);
}

/**
 * @param collections - by number of paragraphs, ascending, an engine's answers
 * @returns by what factor the median time of each kind of questions grows from one to the next
 */
export function growthTable(collections: ReadonlyMap<number, readonly KindTimes[]>): string {
  const sizes = [...collections.keys()];
  const kinds = new Set([...collections.values()].flat().map(({ kind }) => kind));
  const steps = sizes.slice(1).map((size, at) => [sizes[at] ?? 0, size] as const);
  const median = (size: number, kind: string) =>
    collections.get(size)?.find((asked) => asked.kind === kind)?.medianMs ?? Number.NaN;
  const heading = ['questions', ...steps.map((pair) => pair.map(number).join(' to '))];
  const rows = [...kinds].map((kind) => [
    kind,
    ...steps.map(([from, to]) => factor(median(to, kind) / median(from, kind))),
  ]);
  return table([heading, ...rows]);
}

/** @returns a number as people read it, `100,000` */
export function number(value: number): string {
  return value.toLocaleString('en');
}

function factor(value: number): string {
  return Number.isNaN(value) ? NOTHING : `× ${value.toFixed(1)}`;
}

/** @returns rows below their heading: columns of numbers stand to the right, others to the left */
export function table([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const isText = (column: number) => TEXTS.has(heading[column] ?? '');
  return [heading, ...rows]
    .map((row) =>
      row
        .map((cell, at) => {
          const width = widths[at] ?? 0;
          return isText(at) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
