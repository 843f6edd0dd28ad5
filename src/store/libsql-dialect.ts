import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type LibsqlDatabase from 'libsql/promise';

/** What is used of a statement. Its `run` would block the process while the file is locked; `all` does not. */
interface Statement<Row> {
  all(parameters: readonly unknown[]): Promise<Row[]>;
}

/**
 * Kysely's dialect of SQLite over libSQL, whose calls run on threads of their own: a file that is locked or slow
 * holds up nobody. All queries share a connection and wait for one another. Writing belongs into a transaction:
 * libSQL does not reset a prepared statement that found the file locked, which then keeps a lock of its own; `exec`,
 * by which transactions begin, leaves none behind.
 *
 * @param open - opens the file at the first query
 */
export function libsqlDialect(open: () => Promise<LibsqlDatabase>): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(open),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class LibsqlDriver implements Driver {
  readonly #open: () => Promise<LibsqlDatabase>;
  #database: LibsqlDatabase | undefined;
  /** Settles when the last of those that wait for the connection gives it back. */
  #free: Promise<unknown> = Promise.resolve();
  readonly #release = new WeakMap<DatabaseConnection, () => void>();

  constructor(open: () => Promise<LibsqlDatabase>) {
    this.#open = open;
  }

  async init(): Promise<void> {
    // Opened by the first query, which can be tried again; Kysely initialises a driver once.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = () => {};
    this.#free = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    try {
      this.#database ??= await this.#open();
      const connection = new LibsqlConnection(this.#database);
      this.#release.set(connection, release);
      return connection;
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Takes the lock for writing at once: a later change of mind fails where another process writes. */
  async beginTransaction(): Promise<void> {
    await this.#database?.exec('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    await this.#database?.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#database?.exec('rollback');
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#release.get(connection)?.();
  }

  async destroy(): Promise<void> {
    await this.#free;
    this.#database?.close();
  }
}

class LibsqlConnection implements DatabaseConnection {
  readonly #database: LibsqlDatabase;

  constructor(database: LibsqlDatabase) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement: Statement<Row> = await this.#database.prepare(sql);
    return { rows: await statement.all(parameters) };
  }

  // biome-ignore lint/correctness/useYield: it only refuses
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are read in pages');
  }
}
