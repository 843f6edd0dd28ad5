import type {
  FinalState,
  PostState,
  PostStore,
  ScheduledPost,
  StoredPost,
} from '../discord/posting/scheduled-post.ts';
import type { PatientDatabase } from './patient-database.ts';
import type { PostRow } from './schema.ts';

/** How long a process has a post to itself, in milliseconds: two requests of discord.js take 30 seconds at most. */
const LEASE = 45_000;
/** How many posts are shown and done at a time. */
const MAX_POSTS = 50;
const OPEN: readonly PostState[] = ['waiting', 'claimed'];

/** The planned posts in the database. */
export class PostTable implements PostStore {
  readonly #db: PatientDatabase;

  constructor(db: PatientDatabase) {
    this.#db = db;
  }

  async plan(post: ScheduledPost): Promise<void> {
    const row = toPostRow(post);
    await this.#db.change((db) =>
      db
        .insertInto('posts')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute(),
    );
  }

  async planned(server: string): Promise<readonly StoredPost[]> {
    const rows = await this.#db.read((db) =>
      db
        .selectFrom('posts')
        .selectAll()
        .where('server', '=', server)
        .orderBy('due', 'desc')
        .limit(MAX_POSTS)
        .execute(),
    );
    return rows.map(toPost);
  }

  async cancel(server: string, id: string): Promise<boolean> {
    const deleted = await this.#db.change((db) =>
      db
        .deleteFrom('posts')
        .where('id', '=', id)
        .where('server', '=', server)
        .where('state', '!=', 'claimed')
        .returning('id')
        .execute(),
    );
    return deleted.length > 0;
  }

  async hurry(server: string, id: string, now: number): Promise<boolean> {
    const hurried = await this.#db.change((db) =>
      db
        .updateTable('posts')
        .set({ state: 'waiting', due: now, tried: null, lease: 0, note: null })
        .where('id', '=', id)
        .where('server', '=', server)
        .where('state', 'in', ['waiting', 'refused', 'missed'])
        .returning('id')
        .execute(),
    );
    return hurried.length > 0;
  }

  async due(now: number): Promise<readonly StoredPost[]> {
    const rows = await this.#db.whenever((db) =>
      db
        .selectFrom('posts')
        .selectAll()
        .where('state', 'in', OPEN)
        .where('due', '<=', now)
        .orderBy('due')
        .limit(MAX_POSTS)
        .execute(),
    );
    return rows.map(toPost);
  }

  async claim(id: string, now: number): Promise<boolean> {
    const claimed = await this.#db.whenever((db) =>
      db.transaction().execute((transaction) =>
        transaction
          .updateTable('posts')
          .set(({ fn, val }) => ({
            state: 'claimed',
            lease: now + LEASE,
            tried: fn.coalesce('tried', val(now)),
          }))
          .where('id', '=', id)
          .where('state', 'in', OPEN)
          .where('lease', '<', now)
          .returning('id')
          .execute(),
      ),
    );
    return claimed.length > 0;
  }

  async release(id: string): Promise<void> {
    const values = { state: 'waiting', tried: null, lease: 0 } as const;
    await this.#db.whenever((db) =>
      db
        .transaction()
        .execute((transaction) =>
          transaction.updateTable('posts').set(values).where('id', '=', id).execute(),
        ),
    );
  }

  async finish(id: string, state: FinalState, note: string, next?: ScheduledPost): Promise<void> {
    await this.#db.whenever((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction.updateTable('posts').set({ state, note }).where('id', '=', id).execute();
        if (!next) return;
        const insert = transaction.insertInto('posts').values(toPostRow(next));
        await insert.onConflict((clash) => clash.doNothing()).execute();
      }),
    );
  }
}

/** @returns the row of a new post */
export function toPostRow({ content, series, ...post }: ScheduledPost): PostRow {
  return {
    ...post,
    content: JSON.stringify(content),
    series: series ? JSON.stringify(series) : null,
    state: 'waiting',
    tried: null,
    lease: 0,
    note: null,
  };
}

function toPost({ content, series, lease: _, tried, note, ...row }: PostRow): StoredPost {
  return {
    ...row,
    content: JSON.parse(content),
    series: series === null ? undefined : JSON.parse(series),
    tried: tried ?? undefined,
    note: note ?? undefined,
  };
}
