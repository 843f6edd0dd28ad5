import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** The circuit breaker blocks a failing endpoint for up to a minute. */
const TIMEOUT = 150_000;

/** The tests that need a real embedding model. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/real-model/*.test.ts'],
    exclude: [],
    testTimeout: TIMEOUT,
    expect: { poll: { timeout: TIMEOUT / 2 } },
  },
});
