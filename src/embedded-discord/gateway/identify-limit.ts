/** Lets one shard of each bucket identify within a window. */
export class IdentifyLimit {
  readonly #maxConcurrency: number;
  readonly #windowMs: number;
  /** When a shard of each bucket identified last, in milliseconds of `performance.now()`. */
  readonly #last = new Map<number, number>();

  constructor(maxConcurrency: number, windowMs: number) {
    this.#maxConcurrency = maxConcurrency;
    this.#windowMs = windowMs;
  }

  /** Counts an identification. @returns whether it comes too soon after another of its bucket */
  isExceeded(shardId: number): boolean {
    const bucket = shardId % this.#maxConcurrency;
    const now = performance.now();
    const last = this.#last.get(bucket) ?? Number.NEGATIVE_INFINITY;
    if (now - last < this.#windowMs) return true;
    this.#last.set(bucket, now);
    return false;
  }
}
