import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createQuestionEmbedder } from '../../src/embeddings/question-embedder.ts';
import { embedding, startEmbeddings } from '../support/embeddings-endpoint.ts';

const LENGTH = embedding('', []).length;
const TIMEOUT_MS = 10_000;
/** Longer than the circuit breaker ever stays open. */
const BREAK_MS = 90_000;

afterEach(() => vi.useRealTimers());

async function setUp(timeoutMs = TIMEOUT_MS) {
  const endpoint = await startEmbeddings();
  onTestFinished(() => endpoint.close());
  const failures: string[] = [];
  const settings = { url: endpoint.url, model: undefined, key: undefined };
  const embedQuestion = createQuestionEmbedder(settings, timeoutMs, (error) =>
    failures.push(String(error)),
  );
  return { endpoint, failures, ask: () => embedQuestion('سؤال', LENGTH) };
}

test('a question gets its vector', async () => {
  const { ask, failures } = await setUp();
  expect(await ask()).toHaveLength(LENGTH);
  expect(failures).toEqual([]);
});

test('questions do not wait for one another', async () => {
  const { endpoint, ask } = await setUp();
  endpoint.fault = 'hang';
  const waiting = [ask(), ask(), ask(), ask(), ask()];
  await vi.waitUntil(() => endpoint.requests.length === waiting.length);
  await endpoint.close();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => undefined));
});

test('a question waits no longer than the timeout', async () => {
  const { endpoint, ask, failures } = await setUp(20);
  endpoint.fault = 'hang';
  expect(await ask()).toBeUndefined();
  expect(failures).toEqual([expect.stringContaining('takes longer than 20 ms')]);
});

test('refuses a vector of another length than the passages', async () => {
  const { endpoint, ask, failures } = await setUp();
  endpoint.fault = 'another length';
  expect(await ask()).toBeUndefined();
  expect(failures).toEqual([expect.stringContaining('another length than the passages')]);
});

test('an endpoint that keeps failing gets no requests for a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { endpoint, ask, failures } = await setUp();
  endpoint.fault = 500;
  for (let times = 0; times < 10; times++) expect(await ask()).toBeUndefined();
  expect(endpoint.requests).toHaveLength(3);
  expect(failures).toHaveLength(3);

  vi.advanceTimersByTime(BREAK_MS);
  for (let times = 0; times < 10; times++) expect(await ask()).toBeUndefined();
  expect(endpoint.requests).toHaveLength(4);

  endpoint.fault = undefined;
  vi.advanceTimersByTime(BREAK_MS);
  for (let times = 0; times < 10; times++) expect(await ask()).toHaveLength(LENGTH);
  expect(endpoint.requests).toHaveLength(14);
});

test('single failures do not open the circuit breaker', async () => {
  const { endpoint, ask } = await setUp();
  for (let times = 0; times < 10; times++) {
    endpoint.fault = times % 2 === 0 ? 500 : undefined;
    await ask();
  }
  expect(endpoint.requests).toHaveLength(10);
});
