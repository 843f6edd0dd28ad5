import { expect, onTestFinished, test, vi } from 'vitest';
import { startRedis } from '../../../src/dev/bench/bench-redis.ts';

test('where Redis is not installed there is none', async () => {
  vi.stubEnv('PATH', '');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(await startRedis()).toBeUndefined();
});
