import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './config.ts';

/**
 * @param output - where it is written; by default standard output: readable at a terminal, a JSON
 * object a line elsewhere
 */
export function createLog(
  level: Config['logLevel'],
  output: DestinationStream = standardOutput(),
): Logger {
  return pino({ level, serializers: { err: describeError } }, output);
}

/** To write each line by itself takes a busy bot longer than to look for an answer. */
const GATHERED = { minLength: 4096, periodicFlush: 100, sync: false };

/** What is gathered is written at the latest when the process ends. */
function standardOutput(): DestinationStream {
  return process.stdout.isTTY ? pretty({ sync: true }) : pino.destination(GATHERED);
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
