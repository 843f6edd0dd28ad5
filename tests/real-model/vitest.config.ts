import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** The tests that need a real model of embeddings, which others do without. */
export default defineConfig({
  test: { ...config.test, include: ['tests/real-model/*.test.ts'], exclude: [] },
});
