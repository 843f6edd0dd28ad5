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
  readonly name: string;
  readonly interactions: readonly InteractionTimes[];
  /** From the start of the process to the answer to the first question. */
  readonly firstAnswerMs: number;
  /** Twenty questions in one second. */
  readonly burst: Load;
  /** Memory in use before the load, and after it. */
  readonly residentBytes: readonly [before: number, after: number];
}

/** A bot that is being measured. */
interface Contender {
  readonly name: string;
  readonly session: BotSession;
  readonly residentBefore: number;
  readonly turns: InteractionTimes[];
}

const IN_FLIGHT = [1, 50] as const;
/** Bots take turns, so that what else the machine does meanwhile slows all. */
const ROUNDS = 3;
const BURST = 20;
const BURST_MS = 1000;

/**
 * Starts bots, has them do the same in turn, and stops them.
 *
 * @param limits - of each turn, and of one before them that only warms up
 * @returns what was measured of each, in the same order
 * @throws Error when one of them ends or does not start
 */
export async function compareBots(
  programs: readonly BotProgram[],
  limits: LoadLimits,
): Promise<BotMeasurement[]> {
  const contenders: Contender[] = [];
  try {
    for (const program of programs) {
      const session = await BotSession.start(program);
      const residentBefore = await resident(session);
      contenders.push({ name: program.name, session, residentBefore, turns: [] });
    }
    for (const kind of KINDS) await takeTurns(contenders, kind, limits);
    const measured: BotMeasurement[] = [];
    for (const contender of contenders) measured.push(await finish(contender));
    return measured;
  } finally {
    for (const { session } of contenders) await session.stop();
  }
}

async function takeTurns(
  contenders: readonly Contender[],
  kind: Kind,
  limits: LoadLimits,
): Promise<void> {
  for (const { session } of contenders) await turn(session, kind, 1, limits);
  for (const atOnce of IN_FLIGHT) {
    for (let round = 0; round < ROUNDS; round++) {
      for (const { session, turns } of contenders) {
        turns.push(await turn(session, kind, atOnce, limits));
      }
    }
  }
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

async function finish({
  name,
  session,
  residentBefore,
  turns,
}: Contender): Promise<BotMeasurement> {
  return {
    name,
    interactions: KINDS.flatMap((kind) => IN_FLIGHT.map((atOnce) => together(kind, atOnce, turns))),
    firstAnswerMs: session.firstAnswerMs,
    burst: await session.use('ask', (act) => burst(BURST, BURST_MS / BURST, act)),
    residentBytes: [residentBefore, await resident(session)],
  };
}

async function resident(session: BotSession): Promise<number> {
  return (await session.memory()).residentBytes;
}

function together(
  kind: Kind,
  atOnce: number,
  turns: readonly InteractionTimes[],
): InteractionTimes {
  const alike = turns.filter((each) => each.kind === kind && each.inFlight === atOnce);
  const sum = (part: (turn: InteractionTimes) => number) =>
    alike.reduce((total, each) => total + part(each), 0);
  return {
    kind,
    inFlight: atOnce,
    times: alike.flatMap(({ times }) => times),
    failures: sum(({ failures }) => failures),
    totalMs: sum(({ totalMs }) => totalMs),
    cpuMs: sum(({ cpuMs }) => cpuMs),
  };
}
