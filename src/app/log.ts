import { once } from 'node:events';
import { type DestinationStream, type Logger, pino } from 'pino';
import pretty, { type PrettyOptions } from 'pino-pretty';
import type { Config } from '../config/config.ts';

/** The log of a program, and how to end it. */
export interface OpenLog {
  readonly log: Logger;
  /** @returns how many lines were dropped so far, because nobody took them */
  dropped(): number;
  /** Writes what is still to be written, as far as that can be done in a second. */
  close(): Promise<void>;
}

/** To write each line by itself takes a busy bot longer than to look for an answer. */
const GATHERED = { minLength: 4096, periodicFlush: 100, sync: false };
/** Lines that nobody takes wait for somebody who does until they are so many bytes, and are dropped then. */
const MOST_WAITING = 1 << 20;
/** How long the end waits for what is still to be written, in milliseconds. */
const PATIENCE = 1000;

/**
 * A log on standard output: readable at a terminal, a JSON object a line elsewhere. Whether it can be
 * written (a full disk, a pipe that nobody reads, or that is closed) is no matter of the program's: it
 * never waits for it, nor fails.
 */
export function openLog(level: Config['logLevel']): OpenLog {
  if (process.stdout.isTTY) {
    return { log: createLog(level, readable()), dropped: () => 0, close: async () => undefined };
  }
  const output = pino.destination({ ...GATHERED, maxLength: MOST_WAITING });
  const log = createLog(level, output);
  // That of pino gives up for good, or throws; without it what failed is tried again.
  output.removeAllListeners('error').on('error', () => undefined);
  let dropped = 0;
  let told = 0;
  output.on('drop', () => {
    dropped += 1;
  });
  output.on('drain', () => {
    if (dropped === told) return;
    log.warn({ lines: dropped - told }, 'lines of the log were dropped');
    told = dropped;
  });
  const close = async () => {
    // What is said from now on, nobody takes: it would throw.
    log.level = 'silent';
    output.end();
    const signal = AbortSignal.timeout(PATIENCE);
    await once(output, 'close', { signal }).catch(() => undefined);
    // Else pino would try for ever when the process ends.
    output.destroy();
  };
  return { log, dropped: () => dropped, close };
}

/** @param output - what takes the lines */
export function createLog(
  level: Config['logLevel'],
  output: DestinationStream = process.stdout,
): Logger {
  return pino({ level, serializers: { err: describeError } }, output);
}

/**
 * The log as a person reads it. A line break in a message begins no line, so that whatever a message
 * holds cannot look like another line of the log; what stands below a line is indented.
 *
 * @param destination - by default standard output
 */
export function readable(destination?: NonNullable<PrettyOptions['destination']>) {
  return pretty({
    sync: true,
    ...(destination !== undefined && { destination }),
    messageFormat: (line, key) => String(line[key] ?? '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
  });
}

/**
 * What an operator needs of an error. An error of Discord's API carries the request with it, in whose
 * address stands the key to the interaction and in whose body what a member asked: neither is logged.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return {
    name,
    message,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    ...('method' in error && { method: error.method }),
    stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
