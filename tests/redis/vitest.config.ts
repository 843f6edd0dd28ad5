import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** Shards identify six seconds apart, and wait as long after a start of Redis. */
const TIMEOUT = 60_000;

/** The tests that need a Redis server. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/redis/*.test.ts'],
    exclude: [],
    testTimeout: TIMEOUT,
    expect: { poll: { timeout: TIMEOUT / 2 } },
  },
});
