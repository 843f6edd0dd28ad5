/** How the gateway wants bots to connect. */
export interface GatewayOptions {
  /** How many shards it recommends. */
  shards: number;
  /** How many shards may identify at once, within each window. */
  maxConcurrency: number;
  /** Discord's is 5,000; there is none by default, so that a bot can be started again at once. */
  identifyWindowMs: number;
  heartbeatIntervalMs: number;
  /** How often bots may identify until that is counted anew. */
  sessionStarts: number;
  /** How long it is until then. */
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

/** Lets one shard of each bucket identify within a window. */
export class IdentifyLimit {
  readonly #options: GatewayOptions;
  /** When a shard of each bucket identified last, in milliseconds of `performance.now()`. */
  readonly #last = new Map<number, number>();

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Counts an identification. @returns whether it comes too soon after another of its bucket */
  isExceeded(shardId: number): boolean {
    const bucket = shardId % this.#options.maxConcurrency;
    const now = performance.now();
    const last = this.#last.get(bucket) ?? Number.NEGATIVE_INFINITY;
    if (now - last < this.#options.identifyWindowMs) return true;
    this.#last.set(bucket, now);
    return false;
  }
}
