import { quantile } from '../eval/quantile.ts';
import type { BotMeasurement, InteractionTimes } from './compare-bots.ts';
import type { Load } from './load.ts';
import type { ServersMeasurement } from './measure-servers.ts';
import type { Soak } from './soak.ts';
import { number, table } from './tables.ts';

/**
 * @param bots - measured together; the first is what the others are compared with
 * @returns how long interactions take, a row for each kind and bot
 */
export function interactionTable(bots: readonly BotMeasurement[]): string {
  const [first] = bots;
  const heading = ['interaction', 'in flight', 'bot', 'answered', 'late', 'median ms', 'p99 ms'];
  const rows = (first?.interactions ?? []).flatMap((base) =>
    bots.flatMap(({ name, interactions }) =>
      interactions
        .filter(({ kind, inFlight }) => kind === base.kind && inFlight === base.inFlight)
        .map((own) => interactionRow(name, own, base)),
    ),
  );
  return table([[...heading, 'a second', `of ${first?.name}`, 'CPU ms'], ...rows]);
}

function interactionRow(bot: string, measured: InteractionTimes, base: InteractionTimes): string[] {
  const { kind, inFlight, times, failures, cpuMs } = measured;
  const share = (100 * perSecond(measured)) / perSecond(base);
  return [
    kind,
    String(inFlight),
    bot,
    String(times.length),
    String(failures),
    ...quantiles(times),
    perSecond(measured).toFixed(0),
    measured === base ? '' : `${share.toFixed(0)} %`,
    (cpuMs / (times.length + failures)).toFixed(2),
  ];
}

/** @returns start, memory and the burst of questions, a row for each bot */
export function botTable(bots: readonly BotMeasurement[]): string {
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
  const rows = bots.map(({ name, firstAnswerMs, residentBytes, burst }) => [
    name,
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

/** @returns what a bot holds in so many servers */
export function serversTable(measured: readonly ServersMeasurement[]): string {
  const heading = ['servers', 'first answer ms', 'heap MiB', 'resident MiB'];
  const rows = measured.map(({ servers, firstAnswerMs, memory }) => [
    number(servers),
    firstAnswerMs.toFixed(0),
    mebibytes(memory.usedBytes),
    mebibytes(memory.residentBytes),
  ]);
  return table([heading, ...rows]);
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
