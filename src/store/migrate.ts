import { type Kysely, sql, type Transaction } from 'kysely';
import { ExplainedError } from '../util/explained-error.ts';
import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';

/** Any number of our own: PostgreSQL's advisory locks are numbers. */
const LOCK = 20_160_526;

/** The steps to the present schema, in order. A step never changes once it is released. */
const MIGRATIONS: readonly ((db: Kysely<Schema>) => Promise<void>)[] = [
  async (db) => {
    await db.schema
      .createTable('questions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('time', 'bigint', (column) => column.notNull())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('report', 'text')
      .addColumn('paragraph', 'integer')
      .addColumn('score', 'double precision')
      .addColumn('because', 'text')
      .addColumn('flags', 'integer', (column) => column.notNull())
      .addColumn('withdrawn', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('questions_by_server')
      .on('questions')
      .columns(['server', 'time'])
      .execute();
    await db.schema.createIndex('questions_by_time').on('questions').column('time').execute();
    await db.schema
      .createTable('servers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('keeping', 'integer', (column) => column.notNull())
      .execute();
  },
  async (db) => {
    await db.schema
      .createTable('posts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('due', 'bigint', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('tried', 'bigint')
      .addColumn('lease', 'bigint', (column) => column.notNull())
      .addColumn('note', 'text')
      .execute();
    await db.schema.createIndex('posts_by_state').on('posts').columns(['state', 'due']).execute();
  },
  async (db) => {
    await db.schema
      .createTable('weekly')
      .addColumn('server', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('moderator', 'text', (column) => column.notNull())
      .addColumn('weekday', 'integer', (column) => column.notNull())
      .addColumn('hour', 'integer', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('next', 'bigint', (column) => column.notNull())
      .execute();
  },
  async (db) => {
    await db.schema.alterTable('posts').addColumn('series', 'text').execute();
  },
];

/**
 * Brings the database to the present schema, in one transaction and under a lock: two processes may start at once.
 *
 * @throws ExplainedError when a newer version of the bot has changed it
 */
export async function migrate(db: Database, isPostgres: boolean): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // SQLite's transactions hold the lock for writing from their beginning.
    if (isPostgres) await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await run(transaction);
  });
}

async function run(db: Transaction<Schema>): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .execute();
  const { version } = await db
    .selectFrom('migrations')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  if (version > MIGRATIONS.length) {
    throw new ExplainedError(
      `DATABASE_URL: the database has schema ${version}, and this version of the bot knows ${MIGRATIONS.length}: ` +
        'start the newer version of the bot, or restore a backup from before the update',
    );
  }
  for (const [at, migration] of MIGRATIONS.entries()) {
    if (at < version) continue;
    await migration(db);
    await db
      .insertInto('migrations')
      .values({ version: at + 1 })
      .execute();
  }
}
