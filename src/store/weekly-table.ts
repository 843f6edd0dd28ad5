import type { WeeklyPlan, WeeklyStore } from '../discord/desk/weekly.ts';
import type { ScheduledPost } from '../discord/posting/scheduled-post.ts';
import type { PatientDatabase } from './patient-database.ts';
import { toPostRow } from './post-table.ts';

/** How many plans are done at a time. */
const MAX_PLANS = 50;

/** The weekly settings of servers in the database. */
export class WeeklyTable implements WeeklyStore {
  readonly #db: PatientDatabase;

  constructor(db: PatientDatabase) {
    this.#db = db;
  }

  async of(server: string): Promise<WeeklyPlan | undefined> {
    return this.#db.read((db) =>
      db.selectFrom('weekly').selectAll().where('server', '=', server).executeTakeFirst(),
    );
  }

  async set(server: string, plan: WeeklyPlan | undefined): Promise<void> {
    await this.#db.change(async (db) => {
      await db.deleteFrom('weekly').where('server', '=', server).execute();
      if (plan) await db.insertInto('weekly').values(plan).execute();
    });
  }

  async due(now: number): Promise<readonly WeeklyPlan[]> {
    return this.#db.whenever((db) =>
      db.selectFrom('weekly').selectAll().where('next', '<=', now).limit(MAX_PLANS).execute(),
    );
  }

  async planOnce(server: string, was: number, next: number, post: ScheduledPost): Promise<void> {
    await this.#db.whenever((db) =>
      db.transaction().execute(async (transaction) => {
        const moved = await transaction
          .updateTable('weekly')
          .set({ next })
          .where('server', '=', server)
          .where('next', '=', was)
          .returning('server')
          .execute();
        if (moved.length === 0) return;
        const insert = transaction.insertInto('posts').values(toPostRow(post));
        await insert.onConflict((clash) => clash.doNothing()).execute();
      }),
    );
  }
}
