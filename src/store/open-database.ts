import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** How long SQLite waits for another process that writes, in milliseconds. */
const BUSY_TIMEOUT = 250;
/** In milliseconds. */
const CONNECT_TIMEOUT = 3000;
const STATEMENT_TIMEOUT = 5000;
const MAX_CONNECTIONS = 4;
/** The type of `bigint` in PostgreSQL: times in milliseconds are safe as numbers. */
const INT8 = 20;

export type Database = Kysely<Schema>;

/** @returns whether an address is that of a file; else it is a PostgreSQL's */
export function isFile(url: string): boolean {
  return url.startsWith('file:');
}

/**
 * Opens a database without connecting to it yet.
 *
 * @param url - `file:PATH`, or the address of a PostgreSQL
 * @param onIdleError - is told of a connection that broke while nobody used it
 */
export async function openDatabase(
  url: string,
  onIdleError: (error: Error) => void,
): Promise<Database> {
  return isFile(url)
    ? new Kysely<Schema>({ dialect: await fileDialect(url.replace(/^file:(?:\/\/)?/u, '')) })
    : new Kysely<Schema>({ dialect: await postgresDialect(url, onIdleError) });
}

/** Empties SQLite's log, in which what was deleted still stands; PostgreSQL sees to its own. */
export async function emptyLog(db: Database, url: string): Promise<void> {
  if (isFile(url)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** Each of the two drivers is loaded only where it is used. */
async function fileDialect(path: string) {
  const [{ default: LibsqlDatabase }, { libsqlDialect }] = await Promise.all([
    import('libsql/promise'),
    import('./libsql-dialect.ts'),
  ]);
  return libsqlDialect(async () => {
    await mkdir(dirname(path), { recursive: true });
    const database = new LibsqlDatabase(path, { timeout: BUSY_TIMEOUT });
    try {
      // Readers do not wait for a writer, and a crash loses nothing that was committed. What is deleted is
      // overwritten.
      await database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON',
      );
      return database;
    } catch (error) {
      // It would keep its lock.
      database.close();
      throw error;
    }
  });
}

async function postgresDialect(url: string, onIdleError: (error: Error) => void) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'zajel',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: STATEMENT_TIMEOUT,
    types: {
      getTypeParser: (type, format) =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });
  pool.on('error', onIdleError);
  return new PostgresDialect({ pool });
}
