import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

test('the report is exactly as zajelnews published it, typos included', () => {
  const report = loadKnowledge('knowledge').library.find(({ id }) => id === 'zajelnews-12935');
  const text = [report?.title, ...(report?.paragraphs ?? [])].join('\n');

  expect(report?.url).toBe('http://zajelnews.net/?p=12935');
  expect(report?.paragraphs).toHaveLength(8);
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    '01c34640325cb3fa0e80b84efb8d0497f0ddf418d124def77d3e1020c5cf55d9',
  );
});
