import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createQuestionEmbedder } from '../../src/embeddings/question-vectors.ts';
import { embedding, startEmbeddings } from '../support/embeddings-endpoint.ts';

const LENGTH = embedding('', []).length;
const PATIENCE_MS = 10_000;
/** Longer than the endpoint is ever let alone. */
const BREAK_MS = 90_000;

afterEach(() => vi.useRealTimers());

async function setUp(limit = PATIENCE_MS) {
  const endpoint = await startEmbeddings();
  onTestFinished(() => endpoint.close());
  const complaints: string[] = [];
  const settings = { url: endpoint.url, model: undefined, key: undefined };
  const vectorOf = createQuestionEmbedder(settings, limit, (error) =>
    complaints.push(String(error)),
  );
  return { endpoint, complaints, ask: () => vectorOf('سؤال', LENGTH) };
}

test('a question gets its vector', async () => {
  const { ask, complaints } = await setUp();
  expect(await ask()).toHaveLength(LENGTH);
  expect(complaints).toEqual([]);
});

test('questions do not wait for one another', async () => {
  const { endpoint, ask } = await setUp();
  endpoint.fault = 'hang';
  const waiting = [ask(), ask(), ask(), ask(), ask()];
  await vi.waitUntil(() => endpoint.requests.length === waiting.length);
  await endpoint.close();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => undefined));
});

test('a question waits no longer than the limit', async () => {
  const { endpoint, ask, complaints } = await setUp(20);
  endpoint.fault = 'hang';
  expect(await ask()).toBeUndefined();
  expect(complaints).toEqual([expect.stringContaining('takes longer than 20 ms')]);
});

test('a vector that is not as long as those of passages is none', async () => {
  const { endpoint, ask, complaints } = await setUp();
  endpoint.fault = 'another length';
  expect(await ask()).toBeUndefined();
  expect(complaints).toEqual([expect.stringContaining('not as long as those of passages')]);
});

test('an endpoint that fails again and again is let alone, and asked again later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { endpoint, ask, complaints } = await setUp();
  endpoint.fault = 500;
  for (let times = 0; times < 10; times++) expect(await ask()).toBeUndefined();
  expect(endpoint.requests).toHaveLength(3);
  expect(complaints).toHaveLength(3);

  vi.advanceTimersByTime(BREAK_MS);
  for (let times = 0; times < 10; times++) expect(await ask()).toBeUndefined();
  expect(endpoint.requests).toHaveLength(4);

  endpoint.fault = undefined;
  vi.advanceTimersByTime(BREAK_MS);
  for (let times = 0; times < 10; times++) expect(await ask()).toHaveLength(LENGTH);
  expect(endpoint.requests).toHaveLength(14);
});

test('single failures between successes break nothing', async () => {
  const { endpoint, ask } = await setUp();
  for (let times = 0; times < 10; times++) {
    endpoint.fault = times % 2 === 0 ? 500 : undefined;
    await ask();
  }
  expect(endpoint.requests).toHaveLength(10);
});
