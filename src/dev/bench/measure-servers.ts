import type { World } from '../../discord-emulator/world/world.ts';
import type { Memory } from './bot-process.ts';
import { type BotProgram, BotSession } from './bot-session.ts';

/** What was measured of a bot in so many servers. */
export interface ServersMeasurement {
  readonly servers: number;
  /** From the start of the process to the answer to the first question, in the server told of last. */
  readonly firstAnswerMs: number;
  readonly memory: Memory;
}

/** What each server of a community has. */
export const CHANNELS = 40;
export const ROLES = 20;

/** @throws Error when the bot ends or does not start */
export async function measureServers(
  program: BotProgram,
  servers: number,
): Promise<ServersMeasurement> {
  const session = await BotSession.start(program, ({ world }) => addServers(world, servers));
  try {
    const { firstAnswerMs } = session;
    return { servers, firstAnswerMs, memory: await session.memory() };
  } finally {
    await session.stop();
  }
}

function addServers(world: World, count: number): void {
  for (let made = 0; made < count; made++) {
    const guild = world.addGuild(`Server ${made}`);
    for (let at = 0; at < CHANNELS; at++) world.addChannel(guild, { name: `channel-${at}` });
    for (let at = 0; at < ROLES; at++) world.addRole(guild, `Role ${at}`, 0n);
  }
}
