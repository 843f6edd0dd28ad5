import { afterEach, expect, test, vi } from 'vitest';
import { retryAfterMs } from '../../src/endpoint/retry-after.ts';

const NOW = Date.parse('2026-05-01T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

afterEach(() => vi.useRealTimers());

test.each<[status: number, header: string | null, ms: number | undefined]>([
  [429, '7', 7000],
  [429, ' 1.5 ', 1500],
  [503, 'Fri, 01 May 2026 12:00:30 GMT', 30_000],
  [429, 'Fri, 01 May 2026 11:00:00 GMT', undefined],
  [429, 'Fri, 01 May 2099 11:00:00 GMT', DAY],
  [429, '99999999999', DAY],
  [429, '0', undefined],
  [429, '-5', undefined],
  [429, 'soon', undefined],
  [429, null, undefined],
  [500, '7', undefined],
])('HTTP %s with retry-after: %s', (status, header, ms) => {
  vi.useFakeTimers({ now: NOW });
  expect(retryAfterMs(status, header)).toBe(ms);
});
