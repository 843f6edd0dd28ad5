import { describe, expect, onTestFinished, test } from 'vitest';
import { EmbeddingError, embed } from '../../src/embeddings/endpoint.ts';
import { embedding, type Fault, startEmbeddings } from '../support/embeddings-endpoint.ts';

const TEXTS = ['وصلت القافلة', 'افتتح السوق', 'سؤال سرّي'];
const KEY = 'sk-very-secret';

async function settings() {
  const endpoint = await startEmbeddings();
  onTestFinished(() => endpoint.close());
  return { endpoint, asked: { url: endpoint.url, model: 'some-model', key: KEY } };
}

/** @returns the sentence of the error with which embedding fails */
async function failure(
  asked: Parameters<typeof embed>[0],
  signal = AbortSignal.timeout(20_000),
): Promise<string> {
  const error: unknown = await embed(asked, TEXTS, signal).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EmbeddingError);
  return error instanceof Error ? error.message : '';
}

test('gives unit vectors in the order of the texts, whatever order they come in', async () => {
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

test('sends model and key, each only where it is set', async () => {
  const { endpoint, asked } = await settings();
  const { signal } = new AbortController();
  await embed(asked, ['نص'], signal);
  await embed({ url: endpoint.url, model: undefined, key: undefined }, ['نص'], signal);
  expect(endpoint.requests).toEqual([
    { input: ['نص'], model: 'some-model', authorization: `Bearer ${KEY}` },
    { input: ['نص'], model: undefined, authorization: undefined },
  ]);
});

describe('says what is wrong, and neither key nor text', () => {
  test.each<[Fault, RegExp]>([
    [401, /refuses the key: check EMBEDDINGS_KEY \(HTTP 401\)/u],
    [404, /check EMBEDDINGS_URL \(it ends in \/v1\) and EMBEDDINGS_MODEL \(HTTP 404\)/u],
    [429, /asks for fewer requests \(HTTP 429\)/u],
    [500, /fails \(HTTP 500\)/u],
    ['redirect', /does not answer \(.*redirect.*\)/u],
    ['not JSON', /answers with no embeddings/u],
    ['an echo', /answers with no embeddings/u],
    ['another form', /answers with no embeddings/u],
    ['NaN', /answers with no embeddings/u],
    ['null', /answers with no embeddings/u],
    ['too few', /no vector of one length for each text/u],
    ['uneven', /no vector of one length for each text/u],
    ['zeros', /a vector that points nowhere/u],
    ['the same', /the same vector for every text/u],
    ['wrong indexes', /no vector of one length for each text/u],
    ['cut off', /does not answer \(.+\)/u],
    ['huge', /more than \d+ bytes/u],
  ])('%s', async (fault, sentence) => {
    const { endpoint, asked } = await settings();
    endpoint.fault = fault;
    const message = await failure(asked);
    expect(message).toMatch(sentence);
    for (const secret of [KEY, ...TEXTS]) expect(message).not.toContain(secret);
  });

  test('nobody is there', async () => {
    const { endpoint, asked } = await settings();
    await endpoint.close();
    expect(await failure(asked)).toMatch(/does not answer \(.*ECONNREFUSED.*\)/u);
    const byName = asked.url.replace('127.0.0.1', 'localhost');
    expect(await failure({ ...asked, url: byName })).toMatch(
      /does not answer \(.*ECONNREFUSED.*\)/u,
    );
  });

  test('it hangs and is given up', async () => {
    const { endpoint, asked } = await settings();
    endpoint.fault = 'hang';
    expect(await failure(asked, AbortSignal.timeout(20))).toMatch(/does not answer \(.+\)/u);
  });
});
