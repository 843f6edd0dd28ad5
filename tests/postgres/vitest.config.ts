import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** A server takes seconds to start. */
const TIMEOUT = 60_000;

/** The tests that need a PostgreSQL. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/postgres/*.test.ts'],
    exclude: [],
    testTimeout: TIMEOUT,
    expect: { poll: { timeout: TIMEOUT / 2 } },
  },
});
