import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { BASELINE_SENTENCES } from '../../src/embeddings/baseline-sentences.ts';
import { createEmbeddings } from '../../src/embeddings/embeddings.ts';
import { passagesOf } from '../../src/search/index/passage.ts';
import { type Fault, startEmbeddings } from '../support/embeddings-endpoint.ts';
import { folderWith } from '../support/folder.ts';
import { reportOf } from '../support/libraries.ts';

const CONCEPTS = [
  ['قافلة', 'شاحنات'],
  ['مرفأ', 'ميناء'],
  ['سوق', 'متجر'],
];
const HARBOUR = 'وصلت قافلة إلى المرفأ. ثم عادت.';
const MARKET = 'افتتح متجر في البلدة';
const QUESTION = 'متى بلغت شاحنات وجهتها';
const KEY = 'sk-very-secret';
const MINUTE = 60_000;

afterEach(() => vi.useRealTimers());

const passages = (...texts: readonly string[]) => passagesOf([reportOf('1', ...texts)]);

async function setUp(more: { cache?: string; model?: string } = {}) {
  const endpoint = await startEmbeddings(CONCEPTS);
  onTestFinished(() => endpoint.close());
  const log = { info: vi.fn(), warn: vi.fn() };
  const { cache, model = 'multilingual-e5-small' } = more;
  const create = () => createEmbeddings({ url: endpoint.url, key: KEY, model, cache }, log);
  const sent = () => endpoint.requests.flatMap(({ input }) => input);
  const logged = () => JSON.stringify([...log.info.mock.calls, ...log.warn.mock.calls]);
  return { endpoint, log, create, sent, logged };
}

test('a paraphrase is the nearest passage, by its nearest sentence', async () => {
  const { create } = await setUp();
  const read = create().embedPassages(passages('افتتح متجر', `لا شيء. ${HARBOUR}`));
  expect(await read.similarityTo(QUESTION)).toBeUndefined();
  await read.ready;
  const similarity = await read.similarityTo(QUESTION);
  expect(similarity?.nearest([0, 2], 1)).toEqual([1]);
  expect(similarity?.of(1).nearestSentence).toBe(1);
  const [first, second] = [0, 1].map((at) => similarity?.of(at).similarity ?? Number.NaN);
  expect(second).toBeGreaterThan(first ?? Number.NaN);
});

test('questions and passages are sent with the prefixes of the model', async () => {
  const { create, sent } = await setUp();
  const read = create().embedPassages(passages(MARKET));
  await read.ready;
  await read.similarityTo(QUESTION);
  const [question, ...embedded] = sent().reverse();
  expect(question).toBe(`query: ${QUESTION}`);
  expect(embedded).toContain(`passage: ${MARKET}`);
  expect(embedded).toContain(`passage: ${BASELINE_SENTENCES[0]}`);
  expect(embedded.filter((text) => !text.startsWith('passage: '))).toEqual([]);
});

test('a text that is too long is truncated, never within a character', async () => {
  const { create, sent } = await setUp();
  const long = 'كلمة '.repeat(2000);
  const read = create().embedPassages(passages(`${long}😂`));
  await read.ready;
  await read.similarityTo(`${long.slice(0, 1499)}😂`);
  await read.similarityTo('\ud83d سؤال');
  expect(Math.max(...sent().map((text) => text.length))).toBeLessThan(1600);
  expect(sent().filter((text) => !text.isWellFormed())).toEqual([]);
});

test('changed knowledge embeds only new texts; a new title embeds its passages again', async () => {
  const { create, endpoint, sent } = await setUp();
  const embeddings = create();
  await embeddings.embedPassages(passages(HARBOUR, MARKET)).ready;
  endpoint.requests.length = 0;
  await embeddings.embedPassages(passages(HARBOUR, 'نص جديد')).ready;
  expect(sent()).toEqual(['passage: عنوان 1\nنص جديد', 'passage: نص جديد']);
  endpoint.requests.length = 0;
  await embeddings.embedPassages(passages(MARKET)).ready;
  expect(sent()).toEqual([]);
});

test('stop sends no more requests and logs no failure', async () => {
  const { create, endpoint, log } = await setUp();
  endpoint.fault = 'hang';
  const read = create().embedPassages(passages(HARBOUR));
  await vi.waitUntil(() => endpoint.requests.length === 1);
  read.stop();
  await read.ready;
  expect(await read.similarityTo(QUESTION)).toBeUndefined();
  expect(endpoint.requests).toHaveLength(1);
  expect(log.warn).not.toHaveBeenCalled();
});

test('logs progress', async () => {
  const { create, log } = await setUp();
  await create().embedPassages(passages(HARBOUR, MARKET)).ready;
  const all = BASELINE_SENTENCES.length + 5;
  expect(log.info.mock.calls).toEqual([
    [{ done: 16, all }, 'embedding the passages'],
    [{ passages: 2 }, 'passages embedded'],
  ]);
});

describe('logs a failure', () => {
  test.each<Fault>([401, 500, 'an echo', 'another length', 'hang'])(
    'at most once a minute, without question, key or stack: %s',
    async (fault) => {
      vi.useFakeTimers({ toFake: ['Date', 'performance'] });
      const { create, endpoint, log, logged } = await setUp();
      const read = create().embedPassages(passages(HARBOUR));
      await read.ready;
      endpoint.fault = fault;
      for (let times = 0; times < 5; times++) await read.similarityTo(QUESTION);
      expect(log.warn.mock.calls).toEqual([
        [{ reason: expect.any(String) }, 'embedding failed; ranking by words alone'],
      ]);
      vi.advanceTimersByTime(2 * MINUTE);
      for (let times = 0; times < 5; times++) await read.similarityTo(QUESTION);
      expect(log.warn).toHaveBeenCalledTimes(2);
      for (const hidden of [QUESTION, KEY, HARBOUR, '    at ']) {
        expect(logged()).not.toContain(hidden);
      }
    },
  );
});

describe('the cache folder', () => {
  test('saves embedding every text again after a restart, but not for another model', async () => {
    const cache = join(folderWith({}), 'made', 'when', 'missing');
    const first = await setUp({ cache });
    const read = first.create().embedPassages(passages(HARBOUR, MARKET));
    await read.ready;
    const before = await read.similarityTo(QUESTION);

    const second = await setUp({ cache });
    const again = second.create().embedPassages(passages(HARBOUR, MARKET));
    await again.ready;
    expect(second.sent()).toEqual([]);
    const after = await again.similarityTo(QUESTION);
    expect([0, 1].map((at) => after?.of(at))).toEqual([0, 1].map((at) => before?.of(at)));

    const third = await setUp({ cache, model: 'bge-m3' });
    await third.create().embedPassages(passages(MARKET)).ready;
    expect(third.sent()).toContain(MARKET);
    expect(second.log.warn).not.toHaveBeenCalled();
  });

  test('holds no text', async () => {
    const cache = folderWith({});
    const { create } = await setUp({ cache });
    const read = create().embedPassages(passages(HARBOUR, MARKET));
    await read.ready;
    await read.similarityTo(QUESTION);
    const lines = readdirSync(cache)
      .flatMap((file) => readFileSync(join(cache, file), 'utf8').split('\n'))
      .filter((line) => line !== '');
    expect(lines).toHaveLength(BASELINE_SENTENCES.length + 5);
    expect(lines.filter((line) => !/^[0-9a-f]{64} [\w+/]+=* [0-9a-f]+$/u.test(line))).toEqual([]);
  });

  test('with a damaged line embeds only that text again, with a warning', async () => {
    const cache = folderWith({});
    const first = await setUp({ cache });
    await first.create().embedPassages(passages(HARBOUR)).ready;
    const [file = ''] = readdirSync(cache);
    appendFileSync(join(cache, file), 'cut o');

    const second = await setUp({ cache });
    await second.create().embedPassages(passages(HARBOUR, MARKET)).ready;
    expect(second.sent()).toEqual([`passage: عنوان 1\n${MARKET}`, `passage: ${MARKET}`]);
    expect(second.log.warn.mock.calls).toEqual([
      [{ damaged: 1, cache }, 'cached embeddings are damaged; computing them again'],
    ]);
    const third = await setUp({ cache });
    await third.create().embedPassages(passages(HARBOUR, MARKET)).ready;
    expect(third.sent()).toEqual([]);
  });

  test('that cannot be created is logged once, and embedding works without it', async () => {
    const cache = join(folderWith({ file: '' }), 'file');
    const { create, log } = await setUp({ cache });
    const read = create().embedPassages(passages(HARBOUR));
    await read.ready;
    expect(await read.similarityTo(QUESTION)).toBeDefined();
    expect(log.warn.mock.calls).toEqual([
      [
        { reason: expect.stringContaining(cache) },
        'cannot use the embeddings cache; embeddings will be lost on restart: check EMBEDDINGS_CACHE',
      ],
    ]);
  });
});
