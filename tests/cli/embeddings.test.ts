import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { requireEmbeddings } from '../../src/cli/embed-library.ts';
import { UnavailableError } from '../../src/cli/program.ts';
import { type Fault, startEmbeddings } from '../support/embeddings-endpoint.ts';
import { folderWith, knowledgeWith, reportFile } from '../support/folder.ts';
import { reportOf } from '../support/libraries.ts';
import { start } from '../support/process.ts';

const CONCEPTS = [['القافلة', 'الموكب']];
const ARRIVAL = 'وصلت القافلة إلى المرفأ ظهرًا';
/** Shares no word with the passage it asks about. */
const PARAPHRASE = 'أين توقف الموكب؟';
const WEIGHTS = 'src/search/confidence/weights.json';

async function setUp() {
  const endpoint = await startEmbeddings(CONCEPTS);
  onTestFinished(() => endpoint.close());
  const line = { kind: 'paraphrase', question: PARAPHRASE, paragraphs: [2], answer: 'المرفأ' };
  const folder = knowledgeWith({
    'q.md': reportFile('يوم في البلدة', 'افتتحت البلدية السوق القديم', ARRIVAL, 'انتهى الخبر'),
    'questions/q.jsonl': `${JSON.stringify(line)}\n`,
  });
  const run = async (program: string, args: readonly string[], more = {}, input = '') => {
    const environment = { KNOWLEDGE_DIR: folder, EMBEDDINGS_URL: endpoint.url, ...more };
    const { output, exit } = start(`${program}.js`, args, environment, input);
    return { status: await exit, ...output };
  };
  return { endpoint, run, questions: join(folder, 'questions', 'q.jsonl') };
}

describe('ask', () => {
  test('finds a paraphrase, which ranking by words does not', async () => {
    const { run, endpoint } = await setUp();
    const { status, stdout, stderr } = await run('cli/ask', [PARAPHRASE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('القافلة');
    endpoint.requests.length = 0;
    const words = await run('cli/ask', [PARAPHRASE], { EMBEDDINGS_URL: '' });
    expect(words.stdout).toContain('لم أجد');
    expect(endpoint.requests).toEqual([]);
  });

  test.each<Fault | 'down'>(['down', 401])(
    'uses words alone, and says so once, when the endpoint fails: %s',
    async (fault) => {
      const { run, endpoint } = await setUp();
      if (fault === 'down') await endpoint.close();
      else endpoint.fault = fault;
      const { status, stdout, stderr } = await run('cli/ask', [], {}, `القافلة\n${PARAPHRASE}\n`);
      expect(status).toBe(0);
      expect(stdout).toContain('الفقرة ٢ من ٣');
      expect(stdout).toContain('لم أجد');
      expect(stderr).toMatch(/^the embeddings endpoint .+; ranking by words alone\n$/u);
    },
  );
});

test.each<[string, readonly string[], Fault | 'down']>([
  ['dev/eval/eval', ['--misses'], 'down'],
  ['dev/train/train', [], 'too few'],
])(
  '%s %j prints a sentence and no figures when the endpoint fails: %s',
  async (program, options, fault) => {
    const { run, endpoint, questions } = await setUp();
    if (fault === 'down') await endpoint.close();
    else endpoint.fault = fault;
    const weights = readFileSync(WEIGHTS, 'utf8');
    const { status, stdout, stderr } = await run(program, [...options, questions]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^the embeddings endpoint .+\n$/u);
    expect(readFileSync(WEIGHTS, 'utf8')).toBe(weights);
  },
);

test.each<Fault | 'down'>(['down', 'too few'])(
  'a program that needs embeddings is told when the endpoint fails: %s',
  async (fault) => {
    const { endpoint } = await setUp();
    vi.stubEnv('EMBEDDINGS_URL', endpoint.url);
    onTestFinished(() => void vi.unstubAllEnvs());
    if (fault === 'down') await endpoint.close();
    else endpoint.fault = fault;
    const embed = await requireEmbeddings();
    await expect(embed?.([reportOf('1', ARRIVAL)])).rejects.toThrow(UnavailableError);
  },
);

test('eval counts a paraphrase as found', async () => {
  const { run, questions } = await setUp();
  const found = /^paraphrase\s+1\s+0\.0 %\s+100\.0 %/mu;
  expect((await run('dev/eval/eval', [questions])).stdout).toMatch(found);
  const words = await run('dev/eval/eval', [questions], { EMBEDDINGS_URL: '' });
  expect(words.stdout).not.toMatch(found);
});

test('train --dry fits the model that uses embeddings', async () => {
  const { endpoint } = await setUp();
  const environment = { EMBEDDINGS_URL: endpoint.url };
  const args = ['--dry', 'tests/questions/zajelnews-12935.jsonl'];
  const { output, exit } = start('dev/train/train.js', args, environment);
  expect(await exit).toBe(0);
  expect(output.stdout).toMatch(/"embeddings": \{[^}]+"similarity": -?\d/u);
});

test('ask requests kept vectors once, and says when none can be kept', async () => {
  const { run, endpoint } = await setUp();
  const folder = folderWith({ file: '' });
  const environment = { EMBEDDINGS_CACHE: join(folder, 'vectors') };
  await run('cli/ask', [PARAPHRASE], environment);
  endpoint.requests.length = 0;
  await run('cli/ask', [PARAPHRASE], environment);
  expect(endpoint.requests.flatMap(({ input }) => input)).toEqual([PARAPHRASE]);
  const cannot = await run('cli/ask', [PARAPHRASE], { EMBEDDINGS_CACHE: join(folder, 'file') });
  expect(cannot.status).toBe(0);
  expect(cannot.stdout).toContain('القافلة');
  expect(cannot.stderr).toMatch(
    /^cannot use the embeddings cache; embeddings will be lost on restart: .+\n$/u,
  );
});

test.each([
  ['cli/ask', ['سؤال'], '127.0.0.1:8080'],
  ['cli/ask', ['سؤال'], 'http://user:hidden@127.0.0.1/v1'],
  ['dev/eval/eval', ['tests/questions/zajelnews-12935.jsonl'], 'http://user:hidden@127.0.0.1/v1'],
  ['dev/train/train', ['--dry', 'tests/questions/zajelnews-12935.jsonl'], '127.0.0.1:8080'],
])(
  '%s %j names the malformed address %s and prints no key in it',
  async (program, args, address) => {
    const { output, exit } = start(`${program}.js`, args, { EMBEDDINGS_URL: address });
    expect(await exit).toBe(2);
    expect(output.stderr).toMatch(/^EMBEDDINGS_URL is malformed: .+\n$/u);
    expect(output.stderr + output.stdout).not.toContain('hidden');
  },
);
