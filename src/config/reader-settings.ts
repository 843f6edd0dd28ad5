import { z } from 'zod';
import { type Environment, numberUpTo, parseEnvironment } from './environment.ts';
import { EndpointKey, endpointUrl, type ModelEndpoint } from './model-endpoint.ts';

/** The endpoint of a language model that points at passages, and how much it is asked. */
export interface ReaderSettings extends ModelEndpoint {
  /** How many characters of the reports it is shown at most. */
  readonly room: number;
  /** How long a question waits for it at most, in seconds. */
  readonly timeout: number;
  /** How many requests are at work at once. */
  readonly concurrency: number;
  /** How many requests it gets a day (UTC); undefined: as many as there are questions. */
  readonly daily: number | undefined;
}

/** Discord's token lives for 15 minutes; nobody waits that long. */
const MAX_TIMEOUT = 600;

export const ReaderVariables = z.object({
  READER_URL: endpointUrl('READER_KEY').optional(),
  READER_MODEL: z.string().optional(),
  READER_KEY: EndpointKey.optional(),
  READER_ROOM: numberUpTo(10_000_000).default(12_000),
  READER_TIMEOUT: numberUpTo(MAX_TIMEOUT).default(20),
  READER_CONCURRENCY: numberUpTo(1000).default(4),
  READER_DAILY: numberUpTo(1_000_000_000).optional(),
});

/**
 * Reads the settings of the reader only, for programs that need no token.
 *
 * @returns undefined when READER_URL is not set
 * @throws ConfigError naming every one of them that is malformed
 */
export function readReader(environment: Environment): ReaderSettings | undefined {
  return readerOf(parseEnvironment(ReaderVariables, environment));
}

/** @returns the settings from validated variables; undefined when READER_URL is not set */
export function readerOf(settings: z.infer<typeof ReaderVariables>): ReaderSettings | undefined {
  if (settings.READER_URL === undefined) return undefined;
  return {
    url: settings.READER_URL,
    model: settings.READER_MODEL,
    key: settings.READER_KEY,
    room: settings.READER_ROOM,
    timeout: settings.READER_TIMEOUT,
    concurrency: settings.READER_CONCURRENCY,
    daily: settings.READER_DAILY,
  };
}
