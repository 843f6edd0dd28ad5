import { randomUUID } from 'node:crypto';
import pino, { type Logger } from 'pino';
import { describe, expect, test } from 'vitest';
import type { DeskStore, KeptQuestion } from '../../src/discord/desk/desk-store.ts';
import type { ScheduledPost } from '../../src/discord/posting/scheduled-post.ts';
import { openStore } from '../../src/store/open-store.ts';

export const DAY = 24 * 60 * 60 * 1000;
export const SERVER = '100200300400500600';

/** @returns a question that was asked now, with what differs */
export function question(more: Partial<KeptQuestion> = {}): KeptQuestion {
  return {
    id: randomUUID().slice(0, 8),
    time: Date.now(),
    server: SERVER,
    outcome: 'silent',
    text: 'كم عدد سكان طرابلس؟',
    report: undefined,
    paragraph: undefined,
    score: undefined,
    because: undefined,
    ...more,
  };
}

/** A log whose lines can be read. */
export function readableLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return {
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    lines,
  };
}

/** @returns the texts of the questions that are kept, newest first, once there are so many */
export async function textsOf(store: DeskStore, count: number): Promise<string[]> {
  const read = async () => {
    const questions = await store.questionsSince(SERVER, 0).catch(() => []);
    return questions.map(({ text }) => text);
  };
  await expect.poll(async () => (await read()).length).toBe(count);
  return read();
}

/**
 * What holds for every database.
 *
 * @param newDatabase - makes an empty one; its address
 */
export function storeTests(newDatabase: () => string | Promise<string>): void {
  const open = async (url: string, retentionDays = 30) => {
    const { log, lines } = readableLog();
    return { store: await openStore({ url, retentionDays }, log), lines };
  };

  test('keeps a question as it came, and nothing of who asked', async () => {
    const { store } = await open(await newDatabase());
    const kept = question({
      outcome: 'closest',
      report: 'تقرير',
      paragraph: 3,
      score: 0.25,
      because: 'nameElsewhere',
    });
    store.keep(kept);
    store.keep(question({ server: 'another', text: 'لخادم آخر' }));
    await textsOf(store, 1);
    expect(await store.questionsSince(SERVER, kept.time)).toEqual([
      { ...kept, flags: 0, isWithdrawn: false, state: 'open' },
    ]);
    expect(await store.questionsSince(SERVER, kept.time + 1)).toEqual([]);
    await store.close();
  });

  test('flags, withdraws and settles', async () => {
    const { store } = await open(await newDatabase());
    const kept = question();
    store.keep(kept);
    store.flag(kept.id);
    store.flag(kept.id);
    store.withdraw(kept.id, true);
    store.withdraw(kept.id, false);
    store.withdraw(kept.id, true);
    store.flag('unknown');
    store.keep(question({ time: 1 }));
    await textsOf(store, 2);
    await store.settle([kept.id], 'done');
    const [stored] = await store.questionsSince(SERVER, 2);
    expect(stored).toMatchObject({ flags: 2, isWithdrawn: true, state: 'done' });
    await store.close();
  });

  test('what one process sets is there after a restart, and for another process', async () => {
    const url = await newDatabase();
    const { store } = await open(url);
    expect(store.isKeeping(SERVER)).toBe(false);
    await store.setKeeping(SERVER, true);
    expect(store.isKeeping(SERVER)).toBe(true);
    const { store: other } = await open(url);
    expect(other.isKeeping(SERVER)).toBe(true);
    await other.setKeeping(SERVER, false);
    await store.refresh();
    expect(store.isKeeping(SERVER)).toBe(false);
    await Promise.all([store.close(), other.close()]);
  });

  test('several processes start at once on an empty database', async () => {
    const url = await newDatabase();
    const opened = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    for (const { store } of opened) store.keep(question());
    for (const { store } of opened) await textsOf(store, opened.length);
    await Promise.all(opened.map(({ store }) => store.close()));
  });

  test('deletes what is older than it may be', async () => {
    const url = await newDatabase();
    const { store } = await open(url);
    for (const days of [0, 1, 3, 40]) {
      store.keep(question({ time: Date.now() - days * DAY, text: `${days}` }));
    }
    await textsOf(store, 4);
    await store.close();
    const { store: later } = await open(url, 2);
    expect(await textsOf(later, 2)).toEqual(['0', '1']);
    await later.close();
  });

  test('writes what waits when it is closed', async () => {
    const url = await newDatabase();
    const { store } = await open(url);
    for (let count = 0; count < 300; count++) store.keep(question());
    await store.close();
    const { store: later } = await open(url);
    await textsOf(later, 300);
    await later.close();
  });

  test('one row that the database refuses costs itself alone', async () => {
    const { store } = await open(await newDatabase());
    store.keep(question({ text: 'قبل' }));
    // No database takes this for a whole number.
    store.keep(question({ text: 'معيب', paragraph: Number.NaN, outcome: JSON.parse('null') }));
    store.keep(question({ text: 'بعد\0' }));
    expect((await textsOf(store, 2)).sort()).toEqual(['بعد', 'قبل']);
    expect(store.droppedRows()).toBe(1);
    await store.close();
  });

  describe('planned posts', () => {
    const post = (more: Partial<ScheduledPost> = {}): ScheduledPost => ({
      id: randomUUID().slice(0, 10),
      server: SERVER,
      channel: '2',
      moderator: '3',
      due: 1000,
      report: 'تقرير',
      mark: 'علامة',
      title: 'عنوان',
      content: [],
      ...more,
    });

    test('are claimed by one of many processes', async () => {
      const url = await newDatabase();
      const stores = await Promise.all(Array.from({ length: 3 }, () => open(url)));
      const [first] = stores;
      const planned = post();
      await first?.store.posts.plan(planned);
      await first?.store.posts.plan({ ...planned, title: 'مرة أخرى' });
      expect(await first?.store.posts.due(999)).toEqual([]);
      expect(await first?.store.posts.due(1000)).toMatchObject([{ ...planned, state: 'waiting' }]);
      const claims = await Promise.all(
        [...stores, ...stores, ...stores].map(({ store }) =>
          store.posts.claim(planned.id, 2000).catch(() => false),
        ),
      );
      expect(claims.filter((isClaimed) => isClaimed)).toHaveLength(1);
      await Promise.all(stores.map(({ store }) => store.close()));
    });

    test('are free again when the process that claimed them is silent for long', async () => {
      const { store } = await open(await newDatabase());
      const planned = post();
      await store.posts.plan(planned);
      expect(await store.posts.claim(planned.id, 2000)).toBe(true);
      expect(await store.posts.claim(planned.id, 3000)).toBe(false);
      expect(await store.posts.cancel(SERVER, planned.id)).toBe(false);
      expect(await store.posts.hurry(SERVER, planned.id, 5)).toBe(false);
      expect(await store.posts.claim(planned.id, 100_000)).toBe(true);
      // The first attempt counts.
      expect(await store.posts.due(200_000)).toMatchObject([{ state: 'claimed', tried: 2000 }]);
      await store.posts.release(planned.id);
      expect(await store.posts.due(200_000)).toMatchObject([
        { state: 'waiting', tried: undefined },
      ]);
      await store.posts.finish(planned.id, 'refused', 'لماذا');
      expect(await store.posts.due(200_000)).toEqual([]);
      expect(await store.posts.planned(SERVER)).toMatchObject([
        { state: 'refused', note: 'لماذا' },
      ]);
      await store.close();
    });

    test('are hurried and cancelled in their own server only', async () => {
      const { store } = await open(await newDatabase());
      const planned = post({ due: 9000 });
      await store.posts.plan(planned);
      expect(await store.posts.hurry('another', planned.id, 5)).toBe(false);
      expect(await store.posts.cancel('another', planned.id)).toBe(false);
      expect(await store.posts.planned('another')).toEqual([]);
      expect(await store.posts.hurry(SERVER, planned.id, 5)).toBe(true);
      expect(await store.posts.due(5)).toHaveLength(1);
      expect(await store.posts.cancel(SERVER, planned.id)).toBe(true);
      expect(await store.posts.planned(SERVER)).toEqual([]);
      await store.close();
    });
  });

  test('weekly figures are planned by one of many processes', async () => {
    const url = await newDatabase();
    const stores = await Promise.all(Array.from({ length: 3 }, () => open(url)));
    const plan = { channel: '2', moderator: '3', weekday: 4, hour: 18, zone: 'Africa/Tripoli' };
    const [first] = stores;
    await first?.store.weekly.set(SERVER, { ...plan, server: SERVER, next: 1000 });
    expect(await first?.store.weekly.due(999)).toEqual([]);
    expect(await first?.store.weekly.due(1000)).toEqual([{ ...plan, server: SERVER, next: 1000 }]);
    const planned = (id: string) => ({
      ...{ id, server: SERVER, channel: '2', moderator: '3', due: 1000 },
      ...{ report: '', mark: '', title: 'عنوان', content: [] },
    });
    await Promise.all(
      stores.map(({ store }, at) =>
        store.weekly.planOnce(SERVER, 1000, 2000, planned(`${at}`)).catch(() => undefined),
      ),
    );
    expect(await first?.store.posts.planned(SERVER)).toHaveLength(1);
    expect(await first?.store.weekly.of(SERVER)).toMatchObject({ next: 2000 });
    await first?.store.weekly.set(SERVER, undefined);
    expect(await first?.store.weekly.of(SERVER)).toBeUndefined();
    await Promise.all(stores.map(({ store }) => store.close()));
  });

  describe('a database of a newer version', () => {
    test('is refused with a sentence', async () => {
      const url = await newDatabase();
      const { store } = await open(url);
      await store.close();
      const { openDatabase } = await import('../../src/store/open-database.ts');
      const db = await openDatabase(url, () => undefined);
      await db.insertInto('migrations').values({ version: 999 }).execute();
      await db.destroy();
      await expect(open(url)).rejects.toThrow(/schema 999.*start the newer version/u);
    });
  });
}
