import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** An endpoint that has failed again and again is let alone for up to a minute. */
const PATIENCE = 150_000;

/** The tests that need a real model of embeddings, which others do without. */
export default defineConfig({
  test: {
    ...config.test,
    include: ['tests/real-model/*.test.ts'],
    exclude: [],
    testTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE / 2 } },
  },
});
