import type { PlaygroundAdapter } from '../../src/playground/adapter.ts';

/** The adapter of a page without a bot. */
export const NO_ADAPTER: PlaygroundAdapter = {
  suggestion: () => null,
  why: () => undefined,
  onReload: () => undefined,
};
