import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './config.ts';

/** @returns a log on standard output: readable at a terminal, a JSON object a line elsewhere */
export function createLog(level: Config['logLevel']): Logger {
  const output = process.stdout.isTTY ? pretty({ sync: true }) : pino.destination({ sync: true });
  return pino({ level }, output);
}
