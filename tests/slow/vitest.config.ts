import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** The tests that wait for a minute. */
export default defineConfig({
  test: { ...config.test, include: ['tests/slow/*.test.ts'], exclude: [] },
});
