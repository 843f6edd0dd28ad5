import { quantile } from '../evaluation/quantile.ts';
import type { BotMeasurement, InteractionTimes, Pair } from './compare-bots.ts';
import type { Load } from './load.ts';
import type { Soak } from './soak.ts';
import { table } from './tables.ts';

/** @returns how long interactions take, a row for each kind and bot */
export function interactionTable({ echo, zajel }: Pair<BotMeasurement>): string {
  const heading = ['interaction', 'in flight', 'bot', 'answered', 'late', 'median ms', 'p99 ms'];
  const rows = zajel.interactions.flatMap((own) => {
    const other = echo.interactions.find(
      ({ kind, inFlight }) => kind === own.kind && inFlight === own.inFlight,
    );
    return [
      ...(other ? [interactionRow('echo', other, undefined)] : []),
      interactionRow('zajel', own, other && perSecond(own) / perSecond(other)),
    ];
  });
  return table([[...heading, 'a second', 'of echo', 'CPU ms'], ...rows]);
}

function interactionRow(
  bot: string,
  measured: InteractionTimes,
  share: number | undefined,
): string[] {
  const { kind, inFlight, times, failures, cpuMs } = measured;
  return [
    kind,
    String(inFlight),
    bot,
    String(times.length),
    String(failures),
    ...quantiles(times),
    perSecond(measured).toFixed(0),
    share === undefined ? '' : `${(100 * share).toFixed(0)} %`,
    (cpuMs / (times.length + failures)).toFixed(2),
  ];
}

/** @returns start, memory and the burst of questions, a row for each bot */
export function botTable(bots: Pair<BotMeasurement>): string {
  const heading = [
    'bot',
    'first answer ms',
    'MiB before',
    'MiB after',
    'burst',
    'late',
    'median ms',
    'p99 ms',
  ];
  const rows = Object.entries(bots).map(([bot, { firstAnswerMs, residentBytes, burst }]) => [
    bot,
    firstAnswerMs.toFixed(0),
    ...residentBytes.map(mebibytes),
    String(burst.times.length),
    String(burst.failures),
    ...quantiles(burst.times),
  ]);
  return table([heading, ...rows]);
}

/** @returns how a bot took many interactions, and what it held before and after them */
export function soakTable({ load, before, after }: Soak): string {
  const heading = ['answered', 'late', 'median ms', 'p99 ms', 'a second'];
  const memory = ['heap MiB before', 'after', 'resident MiB before', 'after'];
  return table([
    [...heading, ...memory],
    [
      String(load.times.length),
      String(load.failures),
      ...quantiles(load.times),
      perSecond(load).toFixed(0),
      ...[before.usedBytes, after.usedBytes].map(mebibytes),
      ...[before.residentBytes, after.residentBytes].map(mebibytes),
    ],
  ]);
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function quantiles(times: readonly number[]): string[] {
  return [0.5, 0.99].map((share) => quantile(times, share).toFixed(2));
}

function perSecond({ times, totalMs }: Load): number {
  return (1000 * times.length) / totalMs;
}
