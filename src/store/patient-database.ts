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

  /** @throws StoreUnavailable when the database does not answer in time */
  read<T>(query: (db: Database) => Promise<T>): Promise<T> {
    return this.#patiently(() => this.whenever(query));
  }

  /**
   * The same, for what writes: of what is too late nothing is written, since somebody was told so already.
   *
   * @throws StoreUnavailable
   */
  change<T>(write: (db: Database) => Promise<T>): Promise<T> {
    return this.#patiently((signal) =>
      this.whenever((db) =>
        db.transaction().execute(async (transaction) => {
          signal.throwIfAborted();
          const result = await write(transaction);
          signal.throwIfAborted();
          return result;
        }),
      ),
    );
  }

  async #patiently<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await this.#patience.execute(({ signal }) => run(signal));
    } catch (error) {
      this.#log.warn({ reason: reasonOf(error) }, 'the desk needs the database, which is away');
      throw new StoreUnavailable(error);
    }
  }

  /** Without a limit of time, for what nobody waits for. */
  async whenever<T>(query: (db: Database) => Promise<T>): Promise<T> {
    await this.#ready();
    return query(this.#db);
  }
}
