import { expect, onTestFinished, test } from 'vitest';
import { knowledgeWith, reportFile } from '../support/folder.ts';
import { start } from '../support/process.ts';
import { type ReaderFault, startReader } from '../support/reader-endpoint.ts';

const ARRIVAL = 'وصلت القافلة إلى المرفأ ظهرًا';
/** Shares no word with the passage it asks about. */
const PARAPHRASE = 'أين توقف الموكب؟';
const KEY = 'sk-very-secret';

async function setUp() {
  const endpoint = await startReader(({ passages }) => ({
    passage: passages.indexOf(ARRIVAL) + 1,
    quote: 'المرفأ',
  }));
  onTestFinished(() => endpoint.close());
  const folder = knowledgeWith({
    'q.md': reportFile('يوم في البلدة', 'افتتحت البلدية السوق القديم', ARRIVAL, 'انتهى الخبر'),
  });
  const ask = async (args: readonly string[], more = {}, input = '') => {
    const environment = { KNOWLEDGE_DIR: folder, READER_URL: endpoint.url, READER_KEY: KEY };
    const { output, exit } = start('cli/ask.js', args, { ...environment, ...more }, input);
    return { status: await exit, ...output };
  };
  return { endpoint, ask };
}

test('ask shows the passage that the reader points at, and nothing that it wrote', async () => {
  const { ask, endpoint } = await setUp();
  const { status, stdout, stderr } = await ask(['--json', PARAPHRASE]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    answered: true,
    results: [{ paragraph: 2, excerpt: ARRIVAL, highlights: [[17, 23]] }],
  });
  endpoint.requests.length = 0;
  expect((await ask([PARAPHRASE], { READER_URL: '' })).stdout).toContain('لم أجد');
  expect(endpoint.requests).toEqual([]);
});

test.each<ReaderFault | 'down'>(['down', 401, 'hang', 'not JSON'])(
  'ask uses words alone, and says so once, when the endpoint fails: %s',
  async (fault) => {
    const { ask, endpoint } = await setUp();
    if (fault === 'down') await endpoint.close();
    else endpoint.fault = fault;
    const input = `القافلة\n${PARAPHRASE}\n`;
    const { status, stdout, stderr } = await ask([], { READER_TIMEOUT: '1' }, input);
    expect(status).toBe(0);
    expect(stdout).toContain('الفقرة ٢ من ٣');
    expect(stdout).toContain('لم أجد');
    expect(stderr).toMatch(/^the reader endpoint .+; words alone decide\n$/u);
    expect(stderr).not.toContain(KEY);
  },
);

test('ask names a malformed address and prints no key in it', async () => {
  const { ask } = await setUp();
  const { status, stdout, stderr } = await ask(['سؤال'], {
    READER_URL: 'http://user:hidden@127.0.0.1/v1',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^READER_URL is malformed: .+\n$/u);
  expect(stdout + stderr).not.toContain('hidden');
});
