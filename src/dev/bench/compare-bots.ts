import { print, printTable } from '../eval/print-table.ts';
import { type BotProgram, type DiscordSession, startSession } from './discord-session.ts';
import { USES } from './members.ts';
import { LOAD_COLUMNS, loadCells, mebibytes } from './units.ts';

const IN_FLIGHT = [1, 50] as const;
/** Share of the time in which a bot only warms up. */
const WARM_UP = 0.2;

/**
 * Uses bots in the same ways, in turn so that what else the machine does slows all of them, and prints
 * how they took it. The others are compared with the first.
 *
 * @param ms - for how long each is used in one way
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
        let first: number | undefined;
        for (const session of sessions) {
          await session.measure(use, { inFlight, ms: ms * WARM_UP });
          const result = await session.measure(use, { inFlight, ms });
          first ??= result.perSecond;
          const share = `${((100 * result.perSecond) / first).toFixed(0)} %`;
          rows.push([use, String(inFlight), session.name, ...loadCells(result), share]);
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
