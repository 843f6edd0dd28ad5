import { setTimeout as pause } from 'node:timers/promises';
import { COOLDOWNS } from '../../discord/card/limits.ts';
import type { Memory } from './bot-process.ts';
import { type BotProgram, BotSession } from './bot-session.ts';
import { inFlight, type Load } from './load.ts';

/** How much a bot is used for to see whether it grows. */
export interface SoakLimits {
  /** Interactions before the first look at its memory. */
  readonly warmUp: number;
  readonly count: number;
  /** How long it is left alone before each look, in milliseconds. */
  readonly restMs: number;
}

/** What a bot held before so many interactions, and after them. */
export interface Soak {
  readonly load: Load;
  readonly before: Memory;
  readonly after: Memory;
}

/** After so many milliseconds a bot keeps of nobody how often they asked. */
export const FORGETS_AFTER_MS =
  1000 * (1 + Math.max(...Object.values(COOLDOWNS).map(({ duration }) => duration)));
const IN_FLIGHT = 50;

/**
 * Uses a bot in all ways in turn, each time by somebody new.
 *
 * @throws Error when it ends or does not start
 */
export async function soak(
  program: BotProgram,
  { warmUp, count, restMs }: SoakLimits,
): Promise<Soak> {
  const session = await BotSession.start(program);
  const use = (most: number) =>
    session.use('all', (act) =>
      inFlight(IN_FLIGHT, { count: most, milliseconds: Number.POSITIVE_INFINITY }, act),
    );
  const memory = async () => {
    await pause(restMs);
    return session.memory();
  };
  try {
    await use(warmUp);
    const before = await memory();
    const load = await use(count);
    return { load, before, after: await memory() };
  } finally {
    await session.stop();
  }
}
