import type { WebSocketOptions } from 'discord.js';
import { inMemory, type LimiterOf } from './cooldown.ts';

/** What the processes of one bot share. */
export interface ClusterLink {
  /** Limits on people. */
  readonly limiterOf: LimiterOf;
  /** Has shards identify in turn; undefined: those of this process, as discord.js does it. */
  readonly buildIdentifyThrottler?: WebSocketOptions['buildIdentifyThrottler'];
  /** Whether what is shared can be had now; undefined: nothing is shared. */
  isThere(): boolean | undefined;
  close(): void;
}

/** A bot of one process. */
export const ALONE: ClusterLink = {
  limiterOf: inMemory,
  isThere: () => undefined,
  close: () => undefined,
};
