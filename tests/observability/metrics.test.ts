import { expect, test } from 'vitest';
import { createMetrics } from '../../src/observability/metrics.ts';

test('counts what came of reading, and times it', async () => {
  const { registry, observeReading } = createMetrics(() => undefined, {
    logLines: () => 0,
    deskRows: () => 0,
  });
  observeReading(1.5, 'verified');
  observeReading(20, 'unavailable');
  observeReading(20, 'unavailable');
  const text = await registry.metrics();
  expect(text).toContain('zajel_reading_seconds_count{result="verified"} 1\n');
  expect(text).toContain('zajel_reading_seconds_bucket{le="1",result="verified"} 0\n');
  expect(text).toContain('zajel_reading_seconds_bucket{le="2",result="verified"} 1\n');
  expect(text).toContain('zajel_reading_seconds_sum{result="unavailable"} 40\n');
});

test('counts why a reader was not asked', async () => {
  const { registry, readerRequests } = createMetrics(() => undefined, {
    logLines: () => 0,
    deskRows: () => 0,
  });
  readerRequests.inc({ result: 'dailyLimit' });
  expect(await registry.metrics()).toContain(
    'zajel_reader_requests_total{result="dailyLimit"} 1\n',
  );
});
