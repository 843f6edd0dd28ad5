/** The gateway's limits on connections. */
export interface GatewayOptions {
  /** The recommended number of shards. */
  shards: number;
  /** How many shards may identify within each window. */
  maxConcurrency: number;
  /** Discord's is 5,000; 0 by default, so that a bot can restart at once. */
  identifyWindowMs: number;
  heartbeatIntervalMs: number;
  /** How often the bot may identify before the count is reset. */
  sessionStarts: number;
  /** The time until the count is reset. */
  sessionResetMs: number;
}

export const defaultOptions: GatewayOptions = {
  shards: 1,
  maxConcurrency: 1,
  identifyWindowMs: 0,
  heartbeatIntervalMs: 41_250,
  sessionStarts: 1000,
  sessionResetMs: 86_400_000,
};

/** Allows one shard of each bucket to identify within a window. */
export class IdentifyLimit {
  readonly #options: GatewayOptions;
  /** The time of the last identification of each bucket, by `performance.now()`. */
  readonly #last = new Map<number, number>();

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /**
   * Counts an identification.
   *
   * @returns whether it comes too soon after another of its bucket
   */
  isExceeded(shardId: number): boolean {
    const bucket = shardId % this.#options.maxConcurrency;
    const now = performance.now();
    const last = this.#last.get(bucket) ?? Number.NEGATIVE_INFINITY;
    if (now - last < this.#options.identifyWindowMs) return true;
    this.#last.set(bucket, now);
    return false;
  }
}
