import type { Insight } from '../../src/try-out/insight.ts';

/** Of a page behind which there is no bot, nothing is known. */
export const NO_INSIGHT: Insight = { suggestion: () => null, why: () => undefined };
