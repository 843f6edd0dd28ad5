import { quantile } from '../evaluation/quantile.ts';
import type { BotMeasurement, InteractionTimes, Pair } from './compare-bots.ts';
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
    ...residentBytes.map((bytes) => (bytes / 2 ** 20).toFixed(0)),
    String(burst.times.length),
    String(burst.failures),
    ...quantiles(burst.times),
  ]);
  return table([heading, ...rows]);
}

function quantiles(times: readonly number[]): string[] {
  return [0.5, 0.99].map((share) => quantile(times, share).toFixed(2));
}

function perSecond({ times, totalMs }: InteractionTimes): number {
  return (1000 * times.length) / totalMs;
}
