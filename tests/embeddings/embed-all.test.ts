import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { embedAll } from '../../src/embeddings/embed-all.ts';
import { VectorStore } from '../../src/embeddings/vector-store.ts';
import { keyOf } from '../../src/embeddings/vector-table.ts';
import { EndpointError } from '../../src/endpoint/endpoint-error.ts';
import { startEmbeddings } from '../support/embeddings-endpoint.ts';

const MODEL = 'some-model';
/** Longer than any pause between two attempts. */
const PAUSE_MS = 90_000;

// Sockets keep real time.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

const texts = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) => {
    const text = `نص رقم ${first + at}`;
    return { key: keyOf(MODEL, text), text };
  });

async function setUp() {
  const endpoint = await startEmbeddings();
  onTestFinished(() => endpoint.close());
  const log = { info: vi.fn(), warn: vi.fn() };
  const store = new VectorStore({ cache: undefined, model: MODEL }, log);
  const progress = { advanced: vi.fn(), failed: vi.fn() };
  const settings = { url: endpoint.url, model: MODEL, key: undefined };
  const stopping = new AbortController();
  const start = (all: ReturnType<typeof texts>, attempts = Number.POSITIVE_INFINITY) =>
    embedAll(all, settings, store, progress, attempts, stopping.signal);
  return { endpoint, store, progress, stopping, start };
}

test('embeds the missing texts in batches, each text once, and reports progress', async () => {
  const { endpoint, store, progress, start } = await setUp();
  await start([...texts(20), ...texts(20)]);
  expect(endpoint.requests.map(({ input }) => input.length)).toEqual([16, 4]);
  expect(progress.advanced.mock.calls).toEqual([
    [16, 20],
    [20, 20],
  ]);
  await start(texts(22));
  expect(endpoint.requests.slice(2).map(({ input }) => input)).toEqual([
    texts(2, 20).map(({ text }) => text),
  ]);
  for (const { key } of texts(22)) expect(store.table.rowOf(key)).toBeDefined();
  expect(progress.failed).not.toHaveBeenCalled();
});

test('retries a failed batch after a pause, but no finished batch', async () => {
  const { endpoint, progress, start } = await setUp();
  progress.advanced.mockImplementationOnce(() => {
    endpoint.fault = 500;
  });
  const done = start(texts(20));
  await vi.waitUntil(() => progress.failed.mock.calls.length === 1);
  expect(progress.failed).toHaveBeenCalledWith(expect.any(EndpointError));
  endpoint.fault = undefined;
  expect(endpoint.requests).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  await done;
  expect(endpoint.requests.map(({ input }) => input.length)).toEqual([16, 4, 4]);
});

test('gives up after the given number of attempts', async () => {
  const { endpoint, progress, start } = await setUp();
  endpoint.fault = 401;
  const failed = expect(start(texts(1), 2)).rejects.toThrow(/check EMBEDDINGS_KEY/u);
  await vi.waitUntil(() => progress.failed.mock.calls.length === 1);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  await failed;
  expect(endpoint.requests).toHaveLength(2);
});

test('refuses vectors of another length than the earlier ones', async () => {
  const { endpoint, progress, start } = await setUp();
  await start(texts(1));
  endpoint.fault = 'another length';
  await expect(start(texts(2), 1)).rejects.toThrow(/another length/u);
  expect(progress.failed).toHaveBeenCalledTimes(1);
});

test('stops when it is aborted, which is not reported as a failure', async () => {
  const { endpoint, progress, stopping, start } = await setUp();
  endpoint.fault = 'hang';
  const stopped = expect(start(texts(1))).rejects.toThrow();
  await vi.waitUntil(() => endpoint.requests.length === 1);
  stopping.abort();
  await stopped;
  expect(progress.failed).not.toHaveBeenCalled();
});
