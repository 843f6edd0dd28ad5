import { expect, onTestFinished, test, vi } from 'vitest';
import { KnowledgeBase } from '../../src/app/knowledge-base.ts';
import { createLog } from '../../src/app/log.ts';
import { readReader } from '../../src/config/reader-settings.ts';
import type { ReadEvent } from '../../src/reader/reader.ts';
import { knowledgeWith, reportFile } from '../support/folder.ts';
import { startReader } from '../support/reader-endpoint.ts';

const QUESTION = 'أين توقف الموكب؟';
const NEVER = new AbortController().signal;

async function setUp() {
  const endpoint = await startReader(() => ({ passage: 1, quote: 'المرفأ' }));
  onTestFinished(() => endpoint.close());
  const knowledgeDir = knowledgeWith({ 'q.md': reportFile('يوم', 'وصلت القافلة إلى المرفأ') });
  const reader = readReader({ READER_URL: endpoint.url });
  const settings = { knowledgeDir, embeddings: undefined, reader };
  const base = await KnowledgeBase.open(settings, createLog('silent'));
  onTestFinished(() => base.close());
  return { endpoint, base };
}

test('the reader of the knowledge points at a passage, and the base tells what was read', async () => {
  const { base } = await setUp();
  const events: ReadEvent[] = [];
  base.on('read', (event) => events.push(event));
  expect(await base.current.readFor?.(QUESTION, {}, NEVER)).toMatchObject({ verdict: 'verified' });
  expect(events).toEqual([{ result: 'verified' }]);
});

test.each<[what: string, act: (base: KnowledgeBase) => Promise<unknown>]>([
  ['closing', async (base) => base.close()],
  [
    'reloading',
    (base) => {
      const changed = new Promise((resolve) => base.once('change', resolve));
      base.reload();
      return changed;
    },
  ],
])('%s aborts what is being read', async (_, act) => {
  const { base, endpoint } = await setUp();
  endpoint.fault = 'hang';
  const waiting = base.current.readFor?.(QUESTION, {}, NEVER);
  await vi.waitUntil(() => endpoint.requests.length === 1);
  await act(base);
  expect(await waiting).toBeUndefined();
  await vi.waitUntil(() => endpoint.aborted === 1);
});
