import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { StoreSettings } from '../config/store-settings.ts';
import { explainOpening, reasonOf } from './failures.ts';
import { migrate } from './migrate.ts';
import { emptyLog, isFile, openDatabase } from './open-database.ts';
import { QuestionStore } from './question-store.ts';

/** How long a start waits for the database, in milliseconds. */
const PATIENCE = 300;

/**
 * Opens the database of the moderators' desk. One that is merely away is tried again, and questions wait meanwhile.
 *
 * @throws ExplainedError when the operator must mend something: a newer schema, a refused password, a damaged file
 */
export async function openStore(
  { url, retentionDays }: StoreSettings,
  log: Logger,
): Promise<QuestionStore> {
  const onIdleError = (error: Error) =>
    log.debug({ reason: reasonOf(error) }, 'a connection broke');
  const db = await openDatabase(url, onIdleError);
  let migrated: Promise<void> | undefined;
  /** Migrates once; after a failure, whoever needs the database next tries again. */
  const ready = () => {
    migrated ??= migrate(db, !isFile(url)).catch((error: unknown) => {
      migrated = undefined;
      throw error;
    });
    return migrated;
  };
  try {
    await ready();
  } catch (error) {
    const explained = explainOpening(error);
    if (explained) {
      await db.destroy();
      throw explained;
    }
    log.warn({ reason: reasonOf(error) }, 'the database is away; trying again');
  }
  const store = new QuestionStore(db, ready, () => emptyLog(db, url), retentionDays, log);
  await Promise.race([store.known, setTimeout(PATIENCE)]);
  return store;
}
