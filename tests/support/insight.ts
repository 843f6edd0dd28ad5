import type { PlaygroundAdapter } from '../../src/playground/adapter.ts';

/** Of a page behind which there is no bot, nothing is known. */
export const NO_INSIGHT: PlaygroundAdapter = { suggestion: () => null, why: () => undefined };
