import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import type { Logger } from 'pino';
import type {
  DeskStore,
  KeptQuestion,
  QuestionState,
  StoredQuestion,
} from '../discord/desk/desk-store.ts';
import { reasonOf } from './failures.ts';
import type { Database } from './open-database.ts';
import { PatientDatabase } from './patient-database.ts';
import { PostTable } from './post-table.ts';
import { toQuestion, toRow } from './question-rows.ts';
import { WeeklyTable } from './weekly-table.ts';
import { WriteQueue } from './write-queue.ts';

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
  readonly #emptyLog: () => Promise<void>;
  readonly #patient: PatientDatabase;
  readonly #retention: number;
  readonly #queue: WriteQueue<Write>;
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #closing = new AbortController();
  /** Resolves once it is known which servers want their questions kept. */
  readonly known: Promise<void>;
  readonly posts: PostTable;
  readonly weekly: WeeklyTable;
  #keeping: ReadonlySet<string> = new Set();

  /**
   * @param ready - resolves once the database has its schema
   * @param emptyLog - lets what was deleted vanish from the disk
   * @param retentionDays - older questions are deleted
   */
  constructor(
    db: Database,
    ready: () => Promise<void>,
    emptyLog: () => Promise<void>,
    retentionDays: number,
    log: Logger,
  ) {
    this.#db = db;
    this.#emptyLog = emptyLog;
    this.#patient = new PatientDatabase(db, ready, log);
    this.posts = new PostTable(this.#patient);
    this.weekly = new WeeklyTable(this.#patient);
    this.#retention = retentionDays * DAY;
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
    await this.#patient.change((db) =>
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
    const rows = await this.#patient.read((db) =>
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
    await this.#patient.change((db) =>
      db.updateTable('questions').set({ state }).where('id', 'in', ids).execute(),
    );
  }

  droppedRows(): number {
    return this.#queue.dropped;
  }

  /** Reads which servers want their questions kept. */
  async refresh(): Promise<void> {
    const rows = await this.#patient.whenever((db) =>
      db.selectFrom('servers').select('id').where('keeping', '=', 1).execute(),
    );
    this.#keeping = new Set(rows.map(({ id }) => id));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#queue.close();
    await this.#emptyLog().catch(() => undefined);
    await this.#db.destroy();
  }

  async #deleteOld(): Promise<void> {
    const oldest = Date.now() - this.#retention;
    const deleted = await this.#patient.whenever((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('posts')
          .where('due', '<', oldest)
          .where('state', '!=', 'waiting')
          .execute();
        const old = transaction.deleteFrom('questions').where('time', '<', oldest);
        return old.returning('id').execute();
      }),
    );
    if (deleted.length > 0) await this.#emptyLog();
  }
}
