import { defineConfig } from 'vitest/config';

/** What takes a second on a quiet machine may take many on a busy one. */
const PATIENCE = 60_000;

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE / 4 } },
    // One browser and one bot at a time.
    fileParallelism: false,
    isolate: false,
  },
});
