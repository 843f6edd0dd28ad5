import { type Kysely, sql } from 'kysely';
import type { StoredQuestion } from '../discord/desk/desk-store.ts';
import { ExplainedError } from '../util/explained-error.ts';
import { explainOpening, reasonOf } from './failures.ts';
import { migrate } from './migrate.ts';
import { emptyLog, isFile, openDatabase } from './open-database.ts';
import { toQuestion } from './question-rows.ts';
import type { Schema } from './schema.ts';

/** How many questions are read at a time. */
const PAGE = 1000;

/** What an operator does with the database beside the bot. */
export class Maintenance {
  readonly #db: Kysely<Schema>;

  readonly #url: string;

  private constructor(db: Kysely<Schema>, url: string) {
    this.#db = db;
    this.#url = url;
  }

  /** @throws ExplainedError when the database cannot be used; the message says why */
  static async open(url: string): Promise<Maintenance> {
    const db = await openDatabase(url, () => undefined);
    try {
      await migrate(db, !isFile(url));
      return new Maintenance(db, url);
    } catch (error) {
      await db.destroy();
      throw (
        explainOpening(error) ??
        new ExplainedError(`DATABASE_URL: the database is away or busy (${reasonOf(error)})`)
      );
    }
  }

  /** All questions that are kept, oldest first. */
  async *questions(): AsyncGenerator<StoredQuestion> {
    let after = { time: Number.MIN_SAFE_INTEGER, id: '' };
    for (;;) {
      const rows = await this.#db
        .selectFrom('questions')
        .selectAll()
        .where(({ eb, and, or }) =>
          or([
            eb('time', '>', after.time),
            and([eb('time', '=', after.time), eb('id', '>', after.id)]),
          ]),
        )
        .orderBy('time')
        .orderBy('id')
        .limit(PAGE)
        .execute();
      yield* rows.map(toQuestion);
      const last = rows.at(-1);
      if (!last) return;
      after = last;
    }
  }

  /**
   * Deletes questions for good.
   *
   * @param server - whose; undefined: of all servers
   * @returns how many there were
   */
  async forget(server: string | undefined): Promise<number> {
    return this.#db.transaction().execute(async (db) => {
      const all = db.deleteFrom('questions').returning('id');
      const deleted = server === undefined ? all : all.where('server', '=', server);
      return (await deleted.execute()).length;
    });
  }

  /** Gives the space of what was deleted back to the disk. */
  async vacuum(): Promise<void> {
    await sql`vacuum`.execute(this.#db);
  }

  async close(): Promise<void> {
    await emptyLog(this.#db, this.#url);
    await this.#db.destroy();
  }
}
