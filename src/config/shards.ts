import { z } from 'zod';
import { numberUpTo } from './environment.ts';

/** The shards (connections to the gateway) that a process runs. */
export interface ShardSettings {
  /** The shards of this process, in ascending order. */
  readonly ids: readonly number[];
  /** The total number of the bot's shards. */
  readonly count: number;
}

/** Numbers and ranges of numbers, separated by commas. */
const LIST = /^\d{1,5}(?:-\d{1,5})?(?:\s*,\s*\d{1,5}(?:-\d{1,5})?)*$/u;
/** More than any bot has; a number with some zeros too many would use up the memory. */
const MAX_SHARDS = 99_999;

export const ShardVariables = z.object({
  SHARDS: z
    .string()
    .regex(LIST, {
      error: 'is malformed: it must be numbers, or a range of them, such as 0,1 or 0-3',
      abort: true,
    })
    .optional(),
  SHARD_COUNT: numberUpTo(MAX_SHARDS).optional(),
});

/** @returns undefined when none is set: this process runs as many shards as Discord recommends */
export function shardsOf({
  SHARDS,
  SHARD_COUNT: count,
}: z.infer<typeof ShardVariables>): ShardSettings | undefined {
  if (count === undefined) return undefined;
  return { ids: SHARDS === undefined ? range(0, count - 1) : numbersIn(SHARDS), count };
}

/** Checks that the variables are consistent, once each is well formed. */
export function checkShards(
  { SHARDS, SHARD_COUNT: count }: z.infer<typeof ShardVariables>,
  context: z.RefinementCtx,
): void {
  if (SHARDS === undefined) return;
  const complain = (message: string) =>
    context.addIssue({ code: 'custom', path: ['SHARDS'], message });
  const last = numbersIn(SHARDS).at(-1) ?? 0;
  if (rangesIn(SHARDS).some(({ length }) => length === 0)) {
    complain('has a range that runs backwards: the lower number comes first');
  } else if (count === undefined) {
    complain('needs SHARD_COUNT: how many shards the bot has in all, the same in every process');
  } else if (last >= count) {
    complain(`names the shard ${last}, but with SHARD_COUNT=${count} they are 0 to ${count - 1}`);
  }
}

function numbersIn(list: string): number[] {
  return [...new Set(rangesIn(list).flat())].sort((a, b) => a - b);
}

/** @returns the numbers of each part of a list; none for a range that runs backwards */
function rangesIn(list: string): number[][] {
  return list.split(',').map((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return range(first, last);
  });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
