const MOST_REMEMBERED = 1000;

/** Remembers what was seen last, so that a double press does a thing once. */
export class RecentlySeen {
  readonly #seen = new Set<string>();

  /** @returns false when it has been seen already */
  add(id: string): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    const [oldest] = this.#seen;
    if (this.#seen.size > MOST_REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }

  /** Lets the thing be tried again. */
  forget(id: string): void {
    this.#seen.delete(id);
  }
}
