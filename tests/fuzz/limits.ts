import { z } from 'zod';

/** How much is tried, and from which seed; the same seed tries the same. */
export const { FUZZ_RUNS, FUZZ_SEED } = z
  .object({
    FUZZ_RUNS: z.coerce.number().int().positive().default(200),
    FUZZ_SEED: z.coerce.number().int().default(1),
  })
  .parse(process.env);
