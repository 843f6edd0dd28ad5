import { z } from 'zod';

/** What a measuring process tells the one that started it, step by step. */
export const LoadProgress = z.discriminatedUnion('step', [
  /** The reports and questions are ready. */
  z.object({ step: z.literal('opened') }),
  /** The index is built: how long that took and how much memory it holds. */
  z.object({ step: z.literal('built'), milliseconds: z.number(), bytes: z.number() }),
  z.object({ step: z.literal('warm') }),
  /** Questions of one kind were asked. */
  z.object({
    step: z.literal('asked'),
    kind: z.string(),
    count: z.int(),
    medianMs: z.number(),
    p99Ms: z.number(),
  }),
]);

export type LoadProgress = z.infer<typeof LoadProgress>;

/** An engine's index. */
export type Built = Extract<LoadProgress, { step: 'built' }>;

/** An engine's answers to one kind of questions. */
export type KindTimes = Extract<LoadProgress, { step: 'asked' }>;
