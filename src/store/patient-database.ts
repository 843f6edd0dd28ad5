import { TimeoutStrategy, timeout } from 'cockatiel';
import type { Logger } from 'pino';
import { StoreUnavailable } from '../discord/desk/desk-store.ts';
import { reasonOf } from './failures.ts';
import type { Database } from './open-database.ts';

/** How long a command waits for the database, in milliseconds. */
const PATIENCE = 300;

/** The database for those who wait for it. */
export class PatientDatabase {
  readonly #db: Database;
  readonly #ready: () => Promise<void>;
  readonly #log: Logger;
  readonly #patience = timeout(PATIENCE, TimeoutStrategy.Aggressive);

  /** @param ready - resolves once the database has its schema */
  constructor(db: Database, ready: () => Promise<void>, log: Logger) {
    this.#db = db;
    this.#ready = ready;
    this.#log = log;
  }

  /** @throws StoreUnavailable when the database does not answer in time; what it was to do may still happen */
  async read<T>(query: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await this.#patience.execute(() => this.whenever(query));
    } catch (error) {
      this.#log.warn({ reason: reasonOf(error) }, 'the desk needs the database, which is away');
      throw new StoreUnavailable(error);
    }
  }

  /** The same, for what writes. */
  change<T>(write: (db: Database) => Promise<T>): Promise<T> {
    return this.read((db) => db.transaction().execute(write));
  }

  /** Without a limit of time, for what nobody waits for. */
  async whenever<T>(query: (db: Database) => Promise<T>): Promise<T> {
    await this.#ready();
    return query(this.#db);
  }
}
