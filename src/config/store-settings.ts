import { z } from 'zod';
import { type Environment, numberUpTo, parseEnvironment } from './environment.ts';

/** The database of the moderators' desk. */
export interface StoreSettings {
  /** `file:PATH`, or the address of a PostgreSQL, which may hold a password. */
  readonly url: string;
  /** Questions are deleted after so many days. */
  readonly retentionDays: number;
}

const FORM =
  'is malformed: it must be file:data/zajel.db, or postgres://NAME:PASSWORD@HOST:5432/DATABASE';
const MAX_DAYS = 3650;

/** Messages never repeat the address: it may hold a password. */
function isDatabase(address: string): boolean {
  if (/^file:./u.test(address)) return !/^file:(?:\/\/)?(?:$|\?|.*\/$)/u.test(address);
  if (!/^postgres(?:ql)?:\/\//u.test(address)) return false;
  try {
    const { username, password, hostname, searchParams } = new URL(address);
    decodeURIComponent(username + password);
    // A socket is named by its folder: `postgres:///zajel?host=/var/run/postgresql`.
    return hostname !== '' || searchParams.has('host');
  } catch {
    return false;
  }
}

export const StoreVariables = z.object({
  DATABASE_URL: z.string().refine(isDatabase, FORM).optional(),
  RETENTION_DAYS: numberUpTo(MAX_DAYS).default(30),
});

/**
 * Reads the settings of the database only, for programs that need no token.
 *
 * @returns undefined when DATABASE_URL is not set
 * @throws ConfigError naming every one of them that is malformed
 */
export function readStore(environment: Environment): StoreSettings | undefined {
  return storeOf(parseEnvironment(StoreVariables, environment));
}

/** @returns the settings from validated variables; undefined when DATABASE_URL is not set */
export function storeOf(settings: z.infer<typeof StoreVariables>): StoreSettings | undefined {
  const { DATABASE_URL: url, RETENTION_DAYS: retentionDays } = settings;
  return url === undefined ? undefined : { url, retentionDays };
}
