import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What takes a second on a quiet machine may take many on a busy one. */
const PATIENCE = 30_000;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What is slow, or needs a browser, a real model, PostgreSQL or Redis, has a configuration of its own.
    exclude: [
      ...['tests/browser/**', 'tests/postgres/**', 'tests/real-model/**'],
      ...['tests/real-reader/**', 'tests/redis/**'],
      'tests/slow/**',
    ],
    globalSetup: 'tests/support/temporary-folder.ts',
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    expect: { poll: { timeout: PATIENCE / 2 } },
    // Loads discord.js, Discord's schemas and the search once a worker instead of once a file.
    pool: 'threads',
    isolate: false,
    // One more than there are cores: many tests wait for a timer or for another process.
    maxWorkers: availableParallelism() + 1,
    // Tests run at once only where they wait for seconds.
    maxConcurrency: 10,
  },
});
