import { once } from 'node:events';
import { type DestinationStream, type Logger, pino } from 'pino';
import pretty, { type PrettyOptions } from 'pino-pretty';
import type { Config } from '../config/config.ts';

/** A log and the functions of its output. */
export interface OpenLog {
  readonly log: Logger;
  /** @returns how many lines were dropped so far because nothing read the output */
  dropped(): number;
  /** Flushes the log, for a second at most. */
  close(): Promise<void>;
}

/** Writing each line by itself takes a busy bot longer than searching for an answer. */
const BUFFERING = { minLength: 4096, periodicFlush: 100, sync: false };
/** How many bytes are buffered while nothing reads the output; further lines are dropped. */
const MAX_BUFFERED_BYTES = 1 << 20;
/** How long closing waits for the flush, in milliseconds. */
const CLOSE_TIMEOUT = 1000;

/**
 * Opens a log on standard output: readable at a terminal, elsewhere one JSON object per line. The program
 * neither waits nor fails when the output cannot be written (full disk, pipe not read or closed).
 */
export function openLog(level: Config['logLevel']): OpenLog {
  if (process.stdout.isTTY) {
    return { log: createLog(level, readable()), dropped: () => 0, close: async () => undefined };
  }
  const output = pino.destination({ ...BUFFERING, maxLength: MAX_BUFFERED_BYTES });
  const log = createLog(level, output);
  // pino's own listener gives up for good, or throws; without it, a failed write is tried again.
  output.removeAllListeners('error').on('error', () => undefined);
  let dropped = 0;
  let reported = 0;
  output.on('drop', () => {
    dropped += 1;
  });
  output.on('drain', () => {
    if (dropped === reported) return;
    log.warn({ lines: dropped - reported }, 'log lines dropped');
    reported = dropped;
  });
  const close = async () => {
    // Logging after the end would throw.
    log.level = 'silent';
    output.end();
    const signal = AbortSignal.timeout(CLOSE_TIMEOUT);
    await once(output, 'close', { signal }).catch(() => undefined);
    // Otherwise pino would retry for ever when the process ends.
    output.destroy();
  };
  return { log, dropped: () => dropped, close };
}

/** @returns a log that writes JSON lines to `output` */
export function createLog(
  level: Config['logLevel'],
  output: DestinationStream = process.stdout,
): Logger {
  return pino({ level, serializers: { err: describeError } }, output);
}

/**
 * Formats the log for a person. A line break in a message becomes a space, so that no text in a message
 * can look like another line of the log; details below a line are indented.
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
 * Keeps what an operator needs of an error. An error of Discord's API holds the request, whose URL has
 * the interaction token and whose body has the member's question: neither is logged.
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
