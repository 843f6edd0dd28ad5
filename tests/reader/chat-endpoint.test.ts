import { describe, expect, onTestFinished, test } from 'vitest';
import { EndpointError } from '../../src/endpoint/endpoint-error.ts';
import { createChat } from '../../src/reader/chat-endpoint.ts';
import { type ReaderFault, startReader } from '../support/reader-endpoint.ts';

const KEY = 'sk-very-secret';
const MESSAGES = [
  { role: 'system', content: 'أشر' },
  { role: 'user', content: '[1] نص سرّي\n\nالسؤال: سؤال سرّي' },
] as const;
const SECRETS = [KEY, 'نص سرّي', 'سؤال سرّي'];

async function setUp() {
  const endpoint = await startReader(() => ({ passage: 1, quote: 'نص' }));
  onTestFinished(() => endpoint.close());
  const chat = createChat({ url: endpoint.url, model: 'some-model', key: KEY });
  return { endpoint, chat: (signal = AbortSignal.timeout(20_000)) => chat(MESSAGES, signal) };
}

test('asks for a verdict by a schema, at temperature 0, with model and key', async () => {
  const { endpoint, chat } = await setUp();
  expect(await chat()).toEqual({
    content: '{"passage":1,"quote":"نص"}',
    usage: { prompt: 1200, completion: 20 },
  });
  expect(endpoint.requests).toMatchObject([
    {
      model: 'some-model',
      authorization: `Bearer ${KEY}`,
      temperature: 0,
      messages: MESSAGES,
      response_format: {
        type: 'json_schema',
        json_schema: { strict: true, schema: { required: ['passage', 'quote'] } },
      },
    },
  ]);
});

test('a server that refuses the schema is asked without it, from then on at once', async () => {
  const { endpoint, chat } = await setUp();
  endpoint.fault = 'no schema';
  expect((await chat()).content).toContain('"passage":1');
  expect((await chat()).content).toContain('"passage":1');
  const formats = endpoint.requests.map((request) => request.response_format !== undefined);
  expect(formats).toEqual([true, false, false]);
});

test('a server that fails for another reason is still asked with the schema', async () => {
  const { endpoint, chat } = await setUp();
  for (const fault of [500, 429, undefined] as const) {
    endpoint.fault = fault;
    await chat().catch(() => undefined);
  }
  expect(endpoint.requests).toHaveLength(3);
  expect(endpoint.requests.every((request) => request.response_format !== undefined)).toBe(true);
});

test('a model that only thought replied nothing', async () => {
  const { endpoint, chat } = await setUp();
  endpoint.fault = 'only thoughts';
  expect((await chat()).content).toBe('');
});

describe('the error says what is wrong, without key or text', () => {
  test.each<[ReaderFault, RegExp]>([
    [401, /^the reader endpoint refuses the key: check READER_KEY \(HTTP 401\)$/u],
    [404, /check READER_URL \(it ends in \/v1\) and READER_MODEL \(HTTP 404\)$/u],
    [429, /limits the rate of requests \(HTTP 429\)$/u],
    [500, /^the reader endpoint fails \(HTTP 500\)$/u],
    ['redirect', /does not answer \(.*redirect.*\)$/u],
    ['not JSON', /returns no chat completion$/u],
    ['an echo', /returns no chat completion$/u],
    ['another form', /returns no chat completion$/u],
    ['huge', /returns more than \d+ bytes$/u],
  ])('%s', async (fault, expected) => {
    const { endpoint, chat } = await setUp();
    endpoint.fault = fault;
    const error: unknown = await chat().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EndpointError);
    expect(String(error)).toMatch(new RegExp(expected.source.replace('^', 'EndpointError: '), 'u'));
    for (const secret of SECRETS) expect(String(error)).not.toContain(secret);
  });

  test('it hangs until the request is aborted', async () => {
    const { endpoint, chat } = await setUp();
    endpoint.fault = 'hang';
    await expect(chat(AbortSignal.timeout(20))).rejects.toThrow(/does not answer \(.+\)/u);
  });
});
