import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/discord/desk/desk-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { question, readableLog, SERVER, storeTests, textsOf } from '../store/store-suite.ts';
import { PostgresServer } from './postgres-server.ts';

describe('on PostgreSQL', () => {
  storeTests(async () => (await PostgresServer.start()).newDatabase(randomUUID()));
});

const openAt = async (url: string) => {
  const { log, lines } = readableLog();
  return { store: await openStore({ url, retentionDays: 30 }, log), lines };
};

describe('a server', () => {
  test('that dies makes nobody wait, and gets what waited when it is back', async () => {
    const server = await PostgresServer.start();
    const { store, lines } = await openAt(await server.newDatabase('desk'));
    store.keep(question());
    await textsOf(store, 1);
    await server.kill();
    for (let count = 0; count < 100; count++) store.keep(question());
    await expect(store.questionsSince(SERVER, 0)).rejects.toThrow(StoreUnavailable);
    await expect.poll(() => lines.join('')).toContain('questions wait');
    await server.start();
    await textsOf(store, 101);
    expect(store.droppedRows()).toBe(0);
    await store.close();
  });

  test('whose tables are locked makes a command wait for a moment only', async () => {
    const server = await PostgresServer.start();
    const { store } = await openAt(await server.newDatabase('desk'));
    const unlock = await server.lock('desk');
    store.keep(question());
    await expect(store.setKeeping(SERVER, true)).rejects.toThrow(StoreUnavailable);
    await expect(store.questionsSince(SERVER, 0)).rejects.toThrow(StoreUnavailable);
    await unlock();
    await textsOf(store, 1);
    await store.close();
  });

  test('that is away at the start is waited for', async () => {
    const server = await PostgresServer.start();
    const url = await server.newDatabase('desk');
    await server.kill();
    const { store, lines } = await openAt(url);
    expect(lines.join('')).toContain('away; trying again');
    store.keep(question());
    await server.start();
    await textsOf(store, 1);
    await store.setKeeping(SERVER, true);
    await store.close();
  });

  test('whose database does not exist is named, and its password is not', async () => {
    const server = await PostgresServer.start();
    const opening = openAt(server.urlOf('missing'));
    await expect(opening).rejects.toThrow('has no database of this name');
    await expect(opening).rejects.not.toThrow('secret');
  });
});
