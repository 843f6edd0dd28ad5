/** A growing list of unsigned 32-bit integers, four bytes each. */
export class Uint32List {
  #items = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  /** @returns a copy of the items */
  toArray(): Uint32Array {
    return this.#items.slice(0, this.#length);
  }
}
