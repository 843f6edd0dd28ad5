import { describe, expect, onTestFinished, test } from 'vitest';
import { embed } from '../../src/embeddings/embed.ts';
import { EndpointError } from '../../src/endpoint/endpoint-error.ts';
import { embedding, type Fault, startEmbeddings } from '../support/embeddings-endpoint.ts';

const TEXTS = ['وصلت القافلة', 'افتتح السوق', 'سؤال سرّي'];
const KEY = 'sk-very-secret';

async function settings() {
  const endpoint = await startEmbeddings();
  onTestFinished(() => endpoint.close());
  return { endpoint, asked: { url: endpoint.url, model: 'some-model', key: KEY } };
}

/** @returns the message of the error with which embedding fails */
async function failure(
  asked: Parameters<typeof embed>[0],
  signal = AbortSignal.timeout(20_000),
): Promise<string> {
  const error: unknown = await embed(asked, TEXTS, signal).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EndpointError);
  return error instanceof Error ? error.message : '';
}

test('returns unit vectors in the order of the texts, in whatever order the endpoint sends them', async () => {
  const { asked } = await settings();
  const vectors = await embed(asked, TEXTS, new AbortController().signal);
  for (const [at, text] of TEXTS.entries()) {
    const expected = embedding(text, []);
    const length = Math.hypot(...expected);
    const vector = vectors[at] ?? [];
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    for (const [place, value] of expected.entries()) {
      expect(vector[place]).toBeCloseTo(value / length, 5);
    }
  }
});

test('sends the model and the key only when they are set', async () => {
  const { endpoint, asked } = await settings();
  const { signal } = new AbortController();
  await embed(asked, ['نص'], signal);
  await embed({ url: endpoint.url, model: undefined, key: undefined }, ['نص'], signal);
  expect(endpoint.requests).toEqual([
    { input: ['نص'], model: 'some-model', authorization: `Bearer ${KEY}` },
    { input: ['نص'], model: undefined, authorization: undefined },
  ]);
});

describe('the error says what is wrong, without key or text', () => {
  test.each<[Fault, RegExp]>([
    [401, /refuses the key: check EMBEDDINGS_KEY \(HTTP 401\)/u],
    [404, /check EMBEDDINGS_URL \(it ends in \/v1\) and EMBEDDINGS_MODEL \(HTTP 404\)/u],
    [429, /limits the rate of requests \(HTTP 429\)/u],
    [500, /fails \(HTTP 500\)/u],
    ['redirect', /does not answer \(.*redirect.*\)/u],
    ['not JSON', /returns no embeddings/u],
    ['an echo', /returns no embeddings/u],
    ['another form', /returns no embeddings/u],
    ['NaN', /returns no embeddings/u],
    ['null', /returns no embeddings/u],
    ['too few', /not return one vector of the same length for each text/u],
    ['uneven', /not return one vector of the same length for each text/u],
    ['zeros', /a vector without a direction/u],
    ['the same', /the same vector for every text/u],
    ['wrong indexes', /not return one vector of the same length for each text/u],
    ['cut off', /does not answer \(.+\)/u],
    ['huge', /more than \d+ bytes/u],
  ])('%s', async (fault, expected) => {
    const { endpoint, asked } = await settings();
    endpoint.fault = fault;
    const message = await failure(asked);
    expect(message).toMatch(expected);
    for (const secret of [KEY, ...TEXTS]) expect(message).not.toContain(secret);
  });

  test('the endpoint is down', async () => {
    const { endpoint, asked } = await settings();
    await endpoint.close();
    expect(await failure(asked)).toMatch(/does not answer \(.*ECONNREFUSED.*\)/u);
    const byName = asked.url.replace('127.0.0.1', 'localhost');
    expect(await failure({ ...asked, url: byName })).toMatch(
      /does not answer \(.*ECONNREFUSED.*\)/u,
    );
  });

  test('the endpoint hangs until the request is aborted', async () => {
    const { endpoint, asked } = await settings();
    endpoint.fault = 'hang';
    expect(await failure(asked, AbortSignal.timeout(20))).toMatch(/does not answer \(.+\)/u);
  });
});
