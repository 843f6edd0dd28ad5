import type { WebSocketOptions } from 'discord.js';
import { inMemory, type LimiterOf } from './cooldown.ts';

/** The link between the processes of one bot. */
export interface ClusterLink {
  readonly limiterOf: LimiterOf;
  /** Lets the shards of all processes identify one after another; undefined: discord.js's own. */
  readonly buildIdentifyThrottler?: WebSocketOptions['buildIdentifyThrottler'];
  /** Whether the link is up; undefined: there is none. */
  isAvailable(): boolean | undefined;
  close(): void;
}

/** For a bot with a single process. */
export const SINGLE_PROCESS: ClusterLink = {
  limiterOf: inMemory,
  isAvailable: () => undefined,
  close: () => undefined,
};
