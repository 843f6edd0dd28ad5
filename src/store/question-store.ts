import { ExponentialBackoff, handleAll, retry, TimeoutStrategy, timeout } from 'cockatiel';
import type { Logger } from 'pino';
import {
  type DeskStore,
  type KeptQuestion,
  type QuestionState,
  type StoredQuestion,
  StoreUnavailable,
} from '../discord/desk/desk-store.ts';
import { reasonOf } from './failures.ts';
import type { Database } from './open-database.ts';
import { toQuestion, toRow } from './question-rows.ts';
import { WriteQueue } from './write-queue.ts';

/** How long a command waits for the database, in milliseconds. */
const PATIENCE = 300;
const MAX_QUESTIONS = 5000;
/** How often what other processes set is read, in milliseconds. */
const REFRESH_INTERVAL = 30_000;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** What is set must be known soon after a start at which the database was away. */
const untilItWorks = retry(handleAll, {
  maxAttempts: Number.POSITIVE_INFINITY,
  backoff: new ExponentialBackoff({ initialDelay: 250, maxDelay: 10_000 }),
});

/** A write that nobody waits for. */
type Write = (db: Database) => Promise<unknown>;

/** The store of the moderators' desk in a database. */
export class QuestionStore implements DeskStore {
  readonly #db: Database;
  readonly #ready: () => Promise<void>;
  readonly #retention: number;
  readonly #log: Logger;
  readonly #queue: WriteQueue<Write>;
  readonly #patience = timeout(PATIENCE, TimeoutStrategy.Aggressive);
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #closing = new AbortController();
  /** Resolves once it is known which servers want their questions kept. */
  readonly known: Promise<void>;
  #keeping: ReadonlySet<string> = new Set();

  /**
   * @param ready - resolves once the database has its schema
   * @param retentionDays - older questions are deleted
   */
  constructor(db: Database, ready: () => Promise<void>, retentionDays: number, log: Logger) {
    this.#db = db;
    this.#ready = ready;
    this.#retention = retentionDays * DAY;
    this.#log = log;
    this.#queue = new WriteQueue(async (batch) => {
      await ready();
      await db.transaction().execute(async (transaction) => {
        for (const write of batch) await write(transaction);
      });
    }, log);
    const inBackground = (task: () => Promise<void>) => () =>
      void task().catch((error: unknown) => {
        log.debug({ reason: reasonOf(error) }, 'the database is away');
      });
    const deleteOld = inBackground(() => this.#deleteOld());
    deleteOld();
    this.known = untilItWorks
      .execute(() => this.refresh(), this.#closing.signal)
      .catch(() => undefined);
    this.#timers = [
      setInterval(
        inBackground(() => this.refresh()),
        REFRESH_INTERVAL,
      ).unref(),
      setInterval(deleteOld, HOUR).unref(),
    ];
  }

  isKeeping(server: string): boolean {
    return this.#keeping.has(server);
  }

  keep(question: KeptQuestion): void {
    const row = toRow(question);
    // A batch may have been written although the connection broke before that was known.
    this.#queue.add((db) =>
      db
        .insertInto('questions')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute(),
    );
  }

  flag(id: string): void {
    this.#queue.add((db) =>
      db
        .updateTable('questions')
        .set(({ eb }) => ({ flags: eb('flags', '+', 1) }))
        .where('id', '=', id)
        .execute(),
    );
  }

  withdraw(id: string, isWithdrawn: boolean): void {
    this.#queue.add((db) =>
      db
        .updateTable('questions')
        .set({ withdrawn: isWithdrawn ? 1 : 0 })
        .where('id', '=', id)
        .execute(),
    );
  }

  async setKeeping(server: string, isKeeping: boolean): Promise<void> {
    const keeping = isKeeping ? 1 : 0;
    await this.#change((db) =>
      db
        .insertInto('servers')
        .values({ id: server, keeping })
        .onConflict((clash) => clash.column('id').doUpdateSet({ keeping }))
        .execute(),
    );
    const others = [...this.#keeping].filter((id) => id !== server);
    this.#keeping = new Set(isKeeping ? [...others, server] : others);
  }

  async questionsSince(server: string, time: number): Promise<readonly StoredQuestion[]> {
    const rows = await this.#patiently((db) =>
      db
        .selectFrom('questions')
        .selectAll()
        .where('server', '=', server)
        .where('time', '>=', time)
        .orderBy('time', 'desc')
        .orderBy('id')
        .limit(MAX_QUESTIONS)
        .execute(),
    );
    return rows.map(toQuestion);
  }

  async settle(ids: readonly string[], state: QuestionState): Promise<void> {
    await this.#change((db) =>
      db.updateTable('questions').set({ state }).where('id', 'in', ids).execute(),
    );
  }

  droppedRows(): number {
    return this.#queue.dropped;
  }

  /** Reads which servers want their questions kept. */
  async refresh(): Promise<void> {
    await this.#ready();
    const rows = await this.#db
      .selectFrom('servers')
      .select('id')
      .where('keeping', '=', 1)
      .execute();
    this.#keeping = new Set(rows.map(({ id }) => id));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#queue.close();
    await this.#db.destroy();
  }

  async #deleteOld(): Promise<void> {
    await this.#ready();
    const oldest = Date.now() - this.#retention;
    await this.#db
      .transaction()
      .execute((db) => db.deleteFrom('questions').where('time', '<', oldest).execute());
  }

  #change(write: Write): Promise<unknown> {
    return this.#patiently((db) => db.transaction().execute(write));
  }

  /** @throws StoreUnavailable when the database does not answer in time; what it was to do may still happen */
  async #patiently<T>(query: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await this.#patience.execute(async () => {
        await this.#ready();
        return query(this.#db);
      });
    } catch (error) {
      this.#log.warn({ reason: reasonOf(error) }, 'the desk needs the database, which is away');
      throw new StoreUnavailable(error);
    }
  }
}
