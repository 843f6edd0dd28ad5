import { describe, expect, onTestFinished, test } from 'vitest';
import { worthOfReader } from '../../../src/dev/eval/compare-reader.ts';
import { measuresOf } from '../../../src/dev/eval/measures.ts';
import { readerScore } from '../../../src/dev/train/reader-score.ts';
import { folderWith } from '../../support/folder.ts';
import { start } from '../../support/process.ts';
import { NOTHING, startReader } from '../../support/reader-endpoint.ts';

const NO_MEASURES = measuresOf([]);
const measures = (precision: number, answeredRight: number) => ({
  ...NO_MEASURES,
  ...{ precision, answeredRight },
});

describe('whether a reader is worth using', () => {
  test.each([
    [0.71, 0.6, /^right in 71\.0 % of its public answers here, without it in 54\.0 %: use it/u],
    [0.71, 0.2, /without it in 54\.0 %, but it answers 20\.0 % .+ errs less, and answers less$/u],
    [0.45, 0.9, /^right in 45\.0 % .+: do not use it$/u],
    [Number.NaN, 0, /^right in – .+: do not use it$/u],
  ])('right in %s, answers %s', (precision, answered, sentence) => {
    expect(worthOfReader(measures(0.54, 0.4), measures(precision, answered))).toMatch(sentence);
  });
});

const PARAPHRASE = 'أين توقف الموكب؟';
const FILE = JSON.stringify({
  id: 'r',
  title: 'يوم في البلدة',
  paragraphs: ['افتتحت البلدية السوق القديم', 'وصلت القافلة إلى المرفأ ظهرًا'],
  questions: [
    { kind: 'paraphrase', question: PARAPHRASE, paragraph: 2, answer: 'المرفأ' },
    { kind: 'msa', question: 'متى وصلت القافلة؟', paragraph: 2, answer: 'ظهرًا' },
    { kind: 'near', question: 'من افتتح المرفأ؟', paragraph: null },
  ],
});

async function setUp() {
  const endpoint = await startReader(({ question }) =>
    question === PARAPHRASE ? { passage: 2, quote: 'المرفأ' } : NOTHING,
  );
  onTestFinished(() => endpoint.close());
  const file = `${folderWith({ 'r.json': FILE })}/r.json`;
  const run = async (program: string, args: readonly string[], url = endpoint.url) => {
    const { output, exit } = start(program, [...args, file], { READER_URL: url });
    return { status: await exit, ...output };
  };
  return { endpoint, run };
}

const EVAL = 'dev/eval/eval.js';
const TRAIN = 'dev/train/train.js';

test('eval prints the measures with and without it, what it took, and a verdict', async () => {
  const { run, endpoint } = await setUp();
  const { status, stdout } = await run(EVAL, ['--community', '--reader']);
  expect(status).toBe(0);
  const [without = '', read = ''] = stdout.split('with the reader');
  const found = /^paraphrase\s+1\s+100\.0 %\s+100\.0 %/mu;
  expect(without).not.toMatch(found);
  expect(read).toMatch(found);
  expect(read).toMatch(/^verified\s+1\s+100\.0 %$/mu);
  expect(read).toMatch(/^nothing\s+2\s+50\.0 %$/mu);
  expect(read).toMatch(/^3 of 3 questions read: p50 \d+ ms, p99 \d+ ms; .+ 1200 in, 20 out$/mu);
  expect(read).toMatch(/^right in 100\.0 % of its public answers here, without it in /mu);
  expect(endpoint.requests).toHaveLength(3);
});

test.each([EVAL, TRAIN])('%s needs READER_URL for it', async (program) => {
  const { run } = await setUp();
  const { status, stdout, stderr } = await run(program, ['--reader'], '');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^--reader needs READER_URL\nusage: /u);
});

test.each([EVAL, TRAIN])('%s ends with a sentence when the endpoint fails', async (program) => {
  const { run, endpoint } = await setUp();
  endpoint.fault = 401;
  const { status, stdout, stderr } = await run(program, ['--reader']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('the reader endpoint refuses the key: check READER_KEY (HTTP 401)\n');
});

test('train --reader --dry says how often it is right', async () => {
  const { run } = await setUp();
  const { status, stdout } = await run(TRAIN, ['--reader', '--dry']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    reader: { verified: 0.667, fittedOn: { paraphrase: 1 } },
  });
});

test('no pointing at all makes the score neither certain nor impossible', () => {
  expect(readerScore([])).toEqual({ verified: 0.5, fittedOn: {} });
});
