import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createReader, type ReadEvent } from '../../src/reader/reader.ts';
import { createSearch } from '../../src/search/search.ts';
import { reportOf } from '../support/libraries.ts';
import { RETRY_AFTER, type ReaderFault, startReader } from '../support/reader-endpoint.ts';

const KEY = 'sk-very-secret';
const QUOTE = 'خمسة دنانير';
const first = reportOf(
  'معرض',
  'افتتح الوزير المعرض صباح الأحد.',
  `وقال إن ثمن التذكرة ${QUOTE} للكبار.`,
);
const second = reportOf('قافلة', 'وصلت القافلة إلى المرفأ.');
const library = [first, second] as const;
const search = createSearch(library);
const QUESTION = 'بكم يشاهده الراشدون؟';

afterEach(() => vi.useRealTimers());

interface Options {
  readonly timeout?: number;
  readonly daily?: number;
  readonly room?: number;
  readonly concurrency?: number;
}

async function setUp(options: Options = {}) {
  const endpoint = await startReader(({ passages }) => {
    const at = passages.findIndex((text) => text.includes(QUOTE));
    return { passage: at + 1 || null, quote: at < 0 ? null : QUOTE };
  });
  onTestFinished(() => endpoint.close());
  const events: ReadEvent[] = [];
  const lines: string[] = [];
  const write = (about: object, message: string) =>
    void lines.push(`${message} ${JSON.stringify(about)}`);
  const settings = {
    ...{ url: endpoint.url, model: 'some-model', key: KEY },
    ...{ room: 12_000, timeout: 20, concurrency: 4, daily: undefined },
    ...options,
  };
  const reader = createReader(settings, { info: write, warn: write }, (event) =>
    events.push(event),
  );
  const attached = reader.attachTo(library, search);
  const read = (
    question = QUESTION,
    signal = new AbortController().signal,
    report?: typeof first,
  ) => attached.readFor(question, { report }, signal);
  const results = () => events.map(({ result }) => result);
  return { endpoint, reader, attached, read, results, lines };
}

test('a question is read, and the quote verified', async () => {
  const { read, endpoint, results } = await setUp();
  const judgement = await read();
  expect(judgement).toMatchObject({ verdict: 'verified', passage: 1, shown: 3 });
  expect(first.paragraphs[1]?.slice(...(judgement?.quote ?? []))).toBe(QUOTE);
  expect(endpoint.requests[0]?.question).toBe(QUESTION);
  expect(results()).toEqual(['verified']);
  const { results: shown } = search.ask(QUESTION, { judgement });
  expect(shown.map(({ paragraph }) => paragraph)).toEqual([2]);
});

test('of a chosen report nothing else is shown', async () => {
  const { read, endpoint } = await setUp();
  expect(await read(QUESTION, undefined, second)).toMatchObject({ verdict: 'nothing', shown: 1 });
  expect(endpoint.requests[0]?.passages).toEqual(second.paragraphs);
});

test('everyday lines are not sent', async () => {
  const { read, endpoint, results } = await setUp();
  expect(await read('السلام عليكم')).toBeUndefined();
  expect([endpoint.requests, results()]).toEqual([[], []]);
});

test('the reading of a question typed in another layout is sent beside it', async () => {
  const { read, endpoint } = await setUp();
  await read('ljn htjjp hg,.dv hgluvq');
  expect(endpoint.requests[0]?.lines.slice(-2)).toEqual([
    'كما فُهم: متى افتتح الوزير المعرض',
    'السؤال: ljn htjjp hg,.dv hgluvq',
  ]);
});

describe('equal questions at the same time', () => {
  test('are read once', async () => {
    const { read, endpoint } = await setUp();
    const all = await Promise.all([read(), read(), read(), read(QUESTION, undefined, first)]);
    expect(all.map((judgement) => judgement?.shown)).toEqual([3, 3, 3, 2]);
    expect(endpoint.requests).toHaveLength(2);
    await read();
    expect(endpoint.requests).toHaveLength(3);
  });

  test('are aborted when nobody waits for them any more', async () => {
    const { read, endpoint, results, lines } = await setUp();
    endpoint.fault = 'hang';
    const leaving = [new AbortController(), new AbortController()];
    const waiting = leaving.map(({ signal }) => read(QUESTION, signal));
    await vi.waitUntil(() => endpoint.requests.length === 1);
    leaving[0]?.abort();
    expect(await waiting[0]).toBeUndefined();
    expect(endpoint.aborted).toBe(0);
    leaving[1]?.abort();
    expect(await waiting[1]).toBeUndefined();
    await vi.waitUntil(() => endpoint.aborted === 1);
    await vi.waitUntil(() => results().length > 0);
    expect([results(), lines]).toEqual([['aborted'], []]);
  });

  test('a question whose interaction is lost already is not read', async () => {
    const { read, endpoint } = await setUp();
    expect(await read(QUESTION, AbortSignal.abort())).toBeUndefined();
    expect(endpoint.requests).toEqual([]);
  });
});

test('stopping aborts what is under way, and nothing is sent any more', async () => {
  const { attached, read, endpoint } = await setUp();
  endpoint.fault = 'hang';
  const waiting = [read(), read('متى افتتح المعرض؟')];
  await vi.waitUntil(() => endpoint.requests.length === 2);
  attached.stop();
  expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
  await vi.waitUntil(() => endpoint.aborted === 2);
  endpoint.fault = undefined;
  expect(await read()).toBeUndefined();
  expect(endpoint.requests).toHaveLength(2);
});

describe('words decide, and the log says why, without key or text', () => {
  test.each<[ReaderFault, RegExp]>([
    [401, /refuses the key: check READER_KEY/u],
    [500, /fails \(HTTP 500\)/u],
    ['an echo', /returns no chat completion/u],
    ['huge', /returns more than/u],
  ])('%s', async (fault, reason) => {
    const { read, endpoint, results, lines } = await setUp();
    endpoint.fault = fault;
    expect(await read()).toBeUndefined();
    expect(await read()).toBeUndefined();
    expect(results()).toEqual(['failed', 'failed']);
    // At most once a minute.
    expect(lines).toEqual([expect.stringMatching(/^reading failed; words alone decide /u)]);
    expect(lines[0]).toMatch(reason);
    for (const secret of [KEY, QUESTION, QUOTE]) expect(lines[0]).not.toContain(secret);
  });

  test('it takes too long', async () => {
    const { read, endpoint, results, lines } = await setUp({ timeout: 0.05 });
    endpoint.fault = 'hang';
    expect(await read()).toBeUndefined();
    expect(results()).toEqual(['timeout']);
    expect(lines).toEqual([expect.stringContaining('takes longer than 50 ms')]);
    await vi.waitUntil(() => endpoint.aborted === 1);
  });

  test('it asks to be left alone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { read, endpoint, results } = await setUp();
    endpoint.fault = 'retry later';
    await read();
    endpoint.fault = undefined;
    await vi.advanceTimersByTimeAsync((RETRY_AFTER - 1) * 1000);
    await read();
    expect(endpoint.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await read()).toMatchObject({ verdict: 'verified' });
    expect(results()).toEqual(['failed', 'paused', 'verified']);
  });

  test('too many questions wait', async () => {
    const { read, endpoint, results } = await setUp({ concurrency: 1 });
    endpoint.fault = 'hang';
    const leaving = Array.from({ length: 34 }, () => new AbortController());
    const waiting = leaving.map(({ signal }, at) => read(`سؤال ${at}`, signal));
    expect(await waiting.at(-1)).toBeUndefined();
    expect(results()).toEqual(['overloaded']);
    await vi.waitUntil(() => endpoint.requests.length === 1);
    for (const one of leaving) one.abort();
    await Promise.all(waiting);
  });

  test('the requests of the day are used up, until midnight UTC', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-05-01T23:00:00Z') });
    const { read, endpoint, results, lines } = await setUp({ daily: 2 });
    for (let times = 0; times < 4; times++) await read();
    expect(endpoint.requests).toHaveLength(2);
    expect(results()).toEqual(['verified', 'verified', 'dailyLimit', 'dailyLimit']);
    expect(lines).toEqual([expect.stringContaining('READER_DAILY')]);
    vi.setSystemTime(Date.parse('2026-05-02T00:00:01Z'));
    expect(await read()).toMatchObject({ verdict: 'verified' });
  });
});

test.each<[ReaderFault, string]>([
  ['thoughts', 'verified'],
  ['fence', 'verified'],
  ['no schema', 'verified'],
  ['open thoughts', 'unsure'],
  ['only thoughts', 'unsure'],
  ['prose', 'unsure'],
  ['truncated', 'unsure'],
  ['wrong number', 'unsure'],
  ['foreign quote', 'unsure'],
  ['empty quote', 'unsure'],
])('a reply with %s is %s', async (fault, verdict) => {
  const { read, endpoint } = await setUp();
  endpoint.fault = fault;
  expect(await read()).toMatchObject({ verdict });
});
