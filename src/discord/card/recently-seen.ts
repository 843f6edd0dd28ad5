const MAX_REMEMBERED = 1000;

/** Remembers the last ids, so that a double press triggers an action only once. */
export class RecentlySeen {
  readonly #seen = new Set<string>();

  /** @returns false if the id was seen before */
  add(id: string): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    const [oldest] = this.#seen;
    if (this.#seen.size > MAX_REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }

  /** Allows another try. */
  forget(id: string): void {
    this.#seen.delete(id);
  }
}
