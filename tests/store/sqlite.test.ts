import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import LibsqlDatabase from 'libsql/promise';
import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/discord/desk/desk-store.ts';
import { Maintenance } from '../../src/store/maintenance.ts';
import { openStore } from '../../src/store/open-store.ts';
import { folderWith } from '../support/folder.ts';
import { question, readableLog, SERVER, storeTests, textsOf } from './store-suite.ts';

const newFile = () => join(tmpdir(), `zajel-${randomUUID()}`, 'desk.db');

storeTests(() => `file:${newFile()}`);

const openAt = async (file: string) => {
  const { log, lines } = readableLog();
  return { store: await openStore({ url: `file:${file}`, retentionDays: 30 }, log), lines };
};

describe('a file', () => {
  test('names no person, whatever was pressed', async () => {
    const file = newFile();
    const { store } = await openAt(file);
    store.keep(question());
    store.flag('unknown');
    await store.setKeeping(SERVER, true);
    await textsOf(store, 1);
    await store.close();
    const db = new LibsqlDatabase(file, { timeout: 5000 });
    const statement = await db.prepare("select sql from sqlite_master where type = 'table'");
    expect(JSON.stringify(await statement.all([]))).not.toMatch(/user|member|asker|author|name/iu);
    db.close();
  });

  test('holds nothing any more of what was deleted', async () => {
    const file = newFile();
    const { store } = await openAt(file);
    const text = 'سؤال يجب أن يختفي من القرص';
    store.keep(question({ text }));
    await textsOf(store, 1);
    const operator = await Maintenance.open(`file:${file}`);
    const bytes = () =>
      [file, `${file}-wal`]
        .filter((path) => existsSync(path))
        .map((path) => readFileSync(path, 'utf8'))
        .join('');
    expect(bytes()).toContain(text);
    expect(await operator.forget(undefined)).toBe(1);
    await operator.close();
    expect(bytes()).not.toContain(text);
    await store.close();
  });

  test('whose change came too late is not changed afterwards', async () => {
    const file = newFile();
    const { store } = await openAt(file);
    const other = new LibsqlDatabase(file, { timeout: 5000 });
    await other.exec('BEGIN EXCLUSIVE');
    // It holds the connection first.
    store.keep(question());
    await expect(store.setKeeping(SERVER, true)).rejects.toThrow(StoreUnavailable);
    await other.exec('COMMIT');
    other.close();
    await textsOf(store, 1);
    await store.setKeeping('another', true);
    await store.refresh();
    expect(store.isKeeping(SERVER)).toBe(false);
    await store.close();
  });

  test('that another process locks makes nobody wait, and loses nothing', async () => {
    const file = newFile();
    const { store, lines } = await openAt(file);
    const other = new LibsqlDatabase(file, { timeout: 5000 });
    await other.exec('BEGIN EXCLUSIVE');
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    for (let count = 0; count < 200; count++) store.keep(question());
    await expect(store.setKeeping(SERVER, true)).rejects.toThrow(StoreUnavailable);
    // None, if it held up the process.
    expect(turns).toBeGreaterThan(1);
    clearInterval(ticking);
    await expect.poll(() => lines.join('')).toContain('questions wait');
    await other.exec('COMMIT');
    other.close();
    await textsOf(store, 200);
    expect(store.droppedRows()).toBe(0);
    await expect.poll(() => lines.join('')).toContain('takes questions again');
    await store.close();
  });

  test('that is full drops what the queue does not hold, and counts it', async () => {
    const file = newFile();
    const { store, lines } = await openAt(file);
    const other = new LibsqlDatabase(file, { timeout: 5000 });
    await other.exec('BEGIN EXCLUSIVE');
    for (let count = 0; count < 1500; count++) store.keep(question());
    expect(store.droppedRows()).toBe(500);
    await other.exec('COMMIT');
    other.close();
    await textsOf(store, 1000);
    await store.close();
    expect(lines.filter((line) => line.includes('questions wait')).length).toBeLessThanOrEqual(1);
  });

  test.each([
    [
      'is no database',
      () => folderWith({ 'desk.db': 'مرحبا '.repeat(1000) }),
      'no database of SQLite',
    ],
    ['has a file for its folder', () => join(folderWith({ a: '' }), 'a'), 'not a folder'],
  ])('that %s is refused with a sentence', async (_, folder, sentence) => {
    await expect(openAt(join(folder(), 'desk.db'))).rejects.toThrow(sentence);
  });

  test.skipIf(process.getuid?.() === 0)('that may not be written is refused', async () => {
    const file = newFile();
    await (await openAt(file)).store.close();
    chmodSync(file, 0o400);
    await expect(openAt(file)).rejects.toThrow('may not be written');
    writeFileSync('/dev/null', readFileSync(file));
  });
});
