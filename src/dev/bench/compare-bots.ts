import { print, printTable } from '../eval/print-table.ts';
import { quantile } from '../eval/quantile.ts';
import {
  type BotProgram,
  type DiscordSession,
  type LoadResult,
  startSession,
} from './discord-session.ts';
import { USES, type Use } from './members.ts';
import type { Load } from './timing.ts';
import { LOAD_COLUMNS, loadCells, mebibytes } from './units.ts';

const IN_FLIGHT = [1, 50] as const;
/** Bots take turns, so that what else the machine does slows all of them. */
const ROUNDS = 3;

/**
 * Uses bots in the same ways and prints how they took it. The others are compared with the first.
 *
 * @param ms - for how long each is used in one way, in each of three rounds
 * @throws Error when one of them ends or does not start
 */
export async function compareBots(programs: readonly BotProgram[], ms: number): Promise<void> {
  const sessions: DiscordSession[] = [];
  const rows: string[][] = [];
  try {
    for (const program of programs) sessions.push(await startSession(program));
    const before = await Promise.all(sessions.map((session) => session.memory()));
    for (const use of USES) {
      for (const inFlight of IN_FLIGHT) {
        const results = await takeTurns(sessions, use, { inFlight, ms });
        for (const [at, result] of results.entries()) {
          const share = (100 * result.perSecond) / (results[0]?.perSecond ?? Number.NaN);
          const name = sessions[at]?.name ?? '';
          rows.push([use, String(inFlight), name, ...loadCells(result), `${share.toFixed(0)} %`]);
        }
      }
    }
    const after = await Promise.all(sessions.map((session) => session.memory()));
    const heading = ['interaction', 'in flight', 'bot', ...LOAD_COLUMNS];
    printTable([...heading, `of ${sessions[0]?.name}`], rows);
    print('');
    printTable(
      ['bot', 'first answer ms', 'resident MiB before', 'after'],
      sessions.map(({ name, firstAnswerMs }, at) => {
        const resident = [before[at], after[at]].map((usage) => mebibytes(usage?.residentBytes));
        return [name, firstAnswerMs.toFixed(0), ...resident];
      }),
    );
  } finally {
    for (const session of sessions) await session.stop();
  }
}

/** @returns how each took it, in the same order; the first time they only warm up */
async function takeTurns(
  sessions: readonly DiscordSession[],
  use: Use,
  load: Load,
): Promise<LoadResult[]> {
  const rounds: LoadResult[][] = sessions.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [at, session] of sessions.entries()) {
      const result = await session.measure(use, load);
      if (round > 0) rounds[at]?.push(result);
    }
  }
  return rounds.map(summed);
}

/** @returns the sum of what was counted, and the median of what was measured */
function summed(rounds: readonly LoadResult[]): LoadResult {
  const sum = (of: (round: LoadResult) => number) =>
    rounds.reduce((total, round) => total + of(round), 0);
  const median = (of: (round: LoadResult) => number) => quantile(rounds.map(of), 0.5);
  return {
    count: sum(({ count }) => count),
    late: sum(({ late }) => late),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
    perSecond: median(({ perSecond }) => perSecond),
    cpuMs: median(({ cpuMs }) => cpuMs),
  };
}
