import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** Shards identify six seconds apart, and wait as long for a server that has just started. */
const PATIENCE = 60_000;

/** The tests that need a Redis server, which others do without. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/redis/*.test.ts'],
    exclude: [],
    testTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE / 2 } },
  },
});
