import { type BotProgram, BotSession, KINDS, type Kind } from './bot-session.ts';
import { burst, inFlight, type Load, type LoadLimits } from './load.ts';

/** What was measured of one kind of interaction. */
export interface Interactions extends Load {
  readonly kind: Kind;
  readonly inFlight: number;
  /** The bot's own time on a processor for all of them. */
  readonly cpuMs: number;
}

/** What was measured of a bot. */
export interface BotMeasurement {
  readonly interactions: readonly Interactions[];
  /** From the start of the process to the answer to the first question. */
  readonly firstAnswerMs: number;
  /** Twenty questions in one second. */
  readonly burst: Load;
  readonly residentBytes: number;
}

/** The bot that does nothing, and this project's. */
export type Pair<T> = Readonly<Record<'echo' | 'zajel', T>>;

const BOTS = ['echo', 'zajel'] as const;
const IN_FLIGHT = [1, 50] as const;
/** Bots take turns, so that what else the machine does meanwhile slows both. */
const ROUNDS = 3;
const BURST = 20;
const BURST_MS = 1000;

/**
 * Starts both bots, has them do the same in turn, and stops them.
 *
 * @param limits - of each turn, and of one before them that only warms up
 * @throws Error when one of them ends or does not start
 */
export async function compareBots(
  programs: Pair<BotProgram>,
  limits: LoadLimits,
): Promise<Pair<BotMeasurement>> {
  const echo = await BotSession.start(programs.echo);
  try {
    const zajel = await BotSession.start(programs.zajel);
    try {
      return await compareSessions({ echo, zajel }, limits);
    } finally {
      await zajel.stop();
    }
  } finally {
    await echo.stop();
  }
}

async function compareSessions(
  sessions: Pair<BotSession>,
  limits: LoadLimits,
): Promise<Pair<BotMeasurement>> {
  const interactions: Pair<Interactions[]> = { echo: [], zajel: [] };
  for (const kind of KINDS) {
    for (const bot of BOTS) await sessions[bot].use(kind, (deed) => inFlight(1, limits, deed));
    for (const atOnce of IN_FLIGHT) {
      const turns: Pair<Interactions[]> = { echo: [], zajel: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const bot of BOTS) turns[bot].push(await turn(sessions[bot], kind, atOnce, limits));
      }
      for (const bot of BOTS) interactions[bot].push(together(kind, atOnce, turns[bot]));
    }
  }
  const finish = async (bot: keyof Pair<unknown>): Promise<BotMeasurement> => ({
    interactions: interactions[bot],
    firstAnswerMs: sessions[bot].firstAnswerMs,
    burst: await sessions[bot].use('ask', (deed) => burst(BURST, BURST_MS / BURST, deed)),
    residentBytes: (await sessions[bot].usage()).residentBytes,
  });
  return { echo: await finish('echo'), zajel: await finish('zajel') };
}

async function turn(
  session: BotSession,
  kind: Kind,
  atOnce: number,
  limits: LoadLimits,
): Promise<Interactions> {
  const before = await session.usage();
  const load = await session.use(kind, (deed) => inFlight(atOnce, limits, deed));
  const after = await session.usage();
  return { ...load, kind, inFlight: atOnce, cpuMs: after.cpuMs - before.cpuMs };
}

function together(kind: Kind, atOnce: number, turns: readonly Interactions[]): Interactions {
  const sum = (part: (turn: Interactions) => number) =>
    turns.reduce((total, each) => total + part(each), 0);
  return {
    kind,
    inFlight: atOnce,
    times: turns.flatMap(({ times }) => times),
    failures: sum(({ failures }) => failures),
    totalMs: sum(({ totalMs }) => totalMs),
    cpuMs: sum(({ cpuMs }) => cpuMs),
  };
}
