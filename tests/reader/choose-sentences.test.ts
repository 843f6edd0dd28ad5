import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { checkChoice } from '../../src/reader/choose-sentences.ts';
import { createReader, type ReadEvent } from '../../src/reader/reader.ts';
import { createSearch } from '../../src/search/search.ts';
import { reportOf } from '../support/libraries.ts';
import { type ReaderFault, startReader } from '../support/reader-endpoint.ts';
import { anyText } from '../support/texts.ts';
import { ATTACKS } from './attacks.ts';

const SENTENCES = ['قضت المحكمة بحبس المدير.', 'كان الصباح باردا.', 'ونفى المدير التهمة.'];
const report = reportOf('محاكمة', SENTENCES.join(' '));
const ROOM = { longest: 60, lengths: [25, 20, 22] };

async function setUp(reply: string, options: { room?: number; daily?: number } = {}) {
  const endpoint = await startReader(() => reply);
  onTestFinished(() => endpoint.close());
  const events: ReadEvent[] = [];
  const ignore = () => undefined;
  const settings = {
    ...{ url: endpoint.url, model: 'some-model', key: undefined },
    ...{ room: 12_000, timeout: 5, concurrency: 4, daily: undefined },
    ...options,
  };
  const reader = createReader(settings, { info: ignore, warn: ignore }, (event) =>
    events.push(event),
  );
  const attached = reader.attachTo([report], createSearch([report]));
  const choose = (sentences = SENTENCES, signal = new AbortController().signal) =>
    attached.chooseSentences(report, sentences, ROOM, signal);
  return { endpoint, attached, choose, results: () => events.map(({ result }) => result) };
}

test('numbered sentences with their lengths go out, the numbers of the chosen ones come back', async () => {
  const { endpoint, choose, results } = await setUp('{"sentences": [1, 3]}');
  expect(await choose()).toEqual([0, 2]);
  const [request] = endpoint.requests;
  expect(request?.lines).toEqual([
    'التقرير: عنوان محاكمة',
    `[1] (25) ${SENTENCES[0]}`,
    `[2] (20) ${SENTENCES[1]}`,
    `[3] (22) ${SENTENCES[2]}`,
    '',
    'At most 60.',
  ]);
  expect(request?.response_format).toMatchObject({ json_schema: { name: 'choice' } });
  expect(results()).toEqual(['chosen']);
});

test.each([
  ['a number that was not shown', '{"sentences": [1, 4]}'],
  ['zero', '{"sentences": [0]}'],
  ['another order', '{"sentences": [3, 1]}'],
  ['a number twice', '{"sentences": [1, 1]}'],
  ['more than there is room for', '{"sentences": [1, 2, 3]}'],
  ['nothing', '{"sentences": []}'],
  ['a fraction', '{"sentences": [1.5]}'],
  ['text', '{"sentences": "1, 3"}'],
  ['a verdict', '{"passage": 1, "quote": "قضت"}'],
  ['prose', 'I would take 1 and 3.'],
])('%s is not used', async (_, reply) => {
  const { choose, results } = await setUp(reply);
  expect(await choose()).toBeUndefined();
  expect(results()).toEqual(['unusable']);
});

test.each<ReaderFault>(['not JSON', 'another form', 500, 401])(
  'an endpoint that fails (%s) chooses nothing, and throws nothing',
  async (fault) => {
    const { endpoint, choose, results } = await setUp('{"sentences": [1]}');
    endpoint.fault = fault;
    expect(await choose()).toBeUndefined();
    expect(results()).toEqual(['failed']);
  },
);

test('a server without schemas is asked without one', async () => {
  const { endpoint, choose } = await setUp('{"sentences": [2]}');
  endpoint.fault = 'no schema';
  expect(await choose()).toEqual([1]);
});

test('the same summary asked for twice at once is one request', async () => {
  const { endpoint, choose } = await setUp('{"sentences": [1]}');
  expect(await Promise.all([choose(), choose()])).toEqual([[0], [0]]);
  expect(endpoint.requests).toHaveLength(1);
});

test('nothing is sent that does not fit, beyond the daily limit, or after the end', async () => {
  const small = await setUp('{"sentences": [1]}', { room: 20 });
  expect(await small.choose()).toBeUndefined();
  expect(await small.choose([])).toBeUndefined();
  expect([small.endpoint.requests, small.results()]).toEqual([[], []]);

  const spent = await setUp('{"sentences": [1]}', { daily: 1 });
  await spent.choose();
  expect(await spent.choose()).toBeUndefined();
  expect(spent.results()).toEqual(['chosen', 'dailyLimit']);

  const stopped = await setUp('{"sentences": [1]}');
  stopped.attached.stop();
  expect(await stopped.choose()).toBeUndefined();
  expect(await stopped.choose(SENTENCES, AbortSignal.abort())).toBeUndefined();
  expect(stopped.endpoint.requests).toEqual([]);
});

test.each(ATTACKS)('a sentence stays one line of the prompt: %j', async (attack) => {
  const { endpoint, choose } = await setUp('{"sentences": [1]}');
  await choose([attack, ...SENTENCES.slice(1)]);
  const lines = endpoint.requests[0]?.lines ?? [];
  expect(lines).toHaveLength(6);
  expect(lines.filter((line) => /^\[\d+\] \(\d+\) /u.test(line))).toHaveLength(3);
});

test('whatever a model replies: no choice, or one that keeps to the rules', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: -2, max: 7 }), fc.double()), {
    maxLength: 6,
  });
  const reply = fc.oneof(
    anyText(),
    numbers.map((sentences) => JSON.stringify({ sentences })),
    fc.json(),
  );
  const room = fc.record({
    longest: fc.nat({ max: 200 }),
    lengths: fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(reply, room, (content, { longest, lengths }) => {
      const chosen = checkChoice(content, { longest, lengths });
      if (!chosen) return;
      expect(chosen.length).toBeGreaterThan(0);
      expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => a - b));
      const taken = chosen.map((at) => lengths[at] ?? Number.NaN);
      expect(taken.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(longest);
    }),
    { numRuns: 1000 },
  );
});
