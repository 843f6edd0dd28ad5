import { type BotProgram, BotSession, KINDS, type Kind } from './bot-session.ts';
import { burst, inFlight, type Load, type LoadLimits } from './load.ts';

/** What was measured of one kind of interaction. */
export interface InteractionTimes extends Load {
  readonly kind: Kind;
  readonly inFlight: number;
  /** The bot's own time on a processor for all of them. */
  readonly cpuMs: number;
}

/** What was measured of a bot. */
export interface BotMeasurement {
  readonly interactions: readonly InteractionTimes[];
  /** From the start of the process to the answer to the first question. */
  readonly firstAnswerMs: number;
  /** Twenty questions in one second. */
  readonly burst: Load;
  /** Memory in use before the load, and after it. */
  readonly residentBytes: readonly [before: number, after: number];
}

/** The bot that does nothing, and this project's. */
export type Pair<T> = Readonly<Record<BotName, T>>;

const BOTS = ['echo', 'zajel'] as const;
type BotName = (typeof BOTS)[number];
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
  const resident = async (bot: BotName) => (await sessions[bot].memory()).residentBytes;
  const before = { echo: await resident('echo'), zajel: await resident('zajel') };
  const interactions: Pair<InteractionTimes[]> = { echo: [], zajel: [] };
  for (const kind of KINDS) {
    for (const bot of BOTS) await sessions[bot].use(kind, (act) => inFlight(1, limits, act));
    for (const atOnce of IN_FLIGHT) {
      const turns: Pair<InteractionTimes[]> = { echo: [], zajel: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const bot of BOTS) turns[bot].push(await turn(sessions[bot], kind, atOnce, limits));
      }
      for (const bot of BOTS) interactions[bot].push(together(kind, atOnce, turns[bot]));
    }
  }
  const finish = async (bot: BotName): Promise<BotMeasurement> => ({
    interactions: interactions[bot],
    firstAnswerMs: sessions[bot].firstAnswerMs,
    burst: await sessions[bot].use('ask', (act) => burst(BURST, BURST_MS / BURST, act)),
    residentBytes: [before[bot], await resident(bot)],
  });
  return { echo: await finish('echo'), zajel: await finish('zajel') };
}

async function turn(
  session: BotSession,
  kind: Kind,
  atOnce: number,
  limits: LoadLimits,
): Promise<InteractionTimes> {
  const before = await session.cpuMs();
  const load = await session.use(kind, (act) => inFlight(atOnce, limits, act));
  return { ...load, kind, inFlight: atOnce, cpuMs: (await session.cpuMs()) - before };
}

function together(
  kind: Kind,
  atOnce: number,
  turns: readonly InteractionTimes[],
): InteractionTimes {
  const sum = (part: (turn: InteractionTimes) => number) =>
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
