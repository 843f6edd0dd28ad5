import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMetrics } from '../../src/observability/metrics.ts';

const { registry } = createMetrics(() => undefined, { logLines: () => 0, deskRows: () => 0 });

test.each(['dashboard.json', 'alerts.yaml'])('%s uses existing metrics only', (file) => {
  const known = registry.getMetricsAsArray().map(({ name }) => name);
  const text = readFileSync(`deploy/${file}`, 'utf8');
  const used = text.match(/\b(?:zajel|nodejs|process)_\w+/gu) ?? [];
  expect(used).not.toEqual([]);
  // A histogram has several series.
  const names = used.map((name) => name.replace(/_(?:bucket|count|sum)$/u, ''));
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test('the Dockerfile sets documented settings only', () => {
  const documented = readFileSync('.env.example', 'utf8');
  const container = readFileSync('deploy/Dockerfile', 'utf8');
  const set = [...container.matchAll(/^(?:ENV)? +([A-Z_]+)=/gmu)].map(([, name = '']) => name);
  expect(set).toContain('KNOWLEDGE_DIR');
  const known = (name: string) => name === 'NODE_ENV' || documented.includes(`\n${name}=`);
  expect(set.filter((name) => !known(name))).toEqual([]);
});
