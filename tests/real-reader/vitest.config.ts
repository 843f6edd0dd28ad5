import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** A small model takes seconds to load, and seconds a question on two cores. */
const TIMEOUT = 300_000;

/** The tests that need a real language model; by hand only. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/real-reader/*.test.ts'],
    exclude: [],
    testTimeout: TIMEOUT,
    hookTimeout: TIMEOUT,
  },
});
