import { createHash } from 'node:crypto';
import { EndpointError } from '../endpoint/endpoint-error.ts';
import type { UnitVector } from './embed.ts';

/** A vector with the key of its text; the text itself is not kept. */
export interface KeyedVector {
  readonly key: string;
  readonly vector: UnitVector;
}

/** @returns the hash of a model's name and a text, so that a cache holds no text */
export function keyOf(model: string | undefined, text: string): string {
  return createHash('sha256')
    .update(`${model ?? ''}\n${text}`)
    .digest('hex');
}

/** Unit vectors in one array, found by their keys. Vectors are never removed. */
export class VectorTable {
  #data = new Float32Array(0);
  readonly #rows = new Map<string, number>();
  #dimensions = 0;

  /** The length of every vector; 0 while the table is empty. */
  get dimensions(): number {
    return this.#dimensions;
  }

  /** The rows one after the other, `dimensions` numbers each. */
  get data(): Float32Array {
    return this.#data;
  }

  rowOf(key: string): number | undefined {
    return this.#rows.get(key);
  }

  /** Allocates room for more vectors at once. */
  reserve(more: number): void {
    const needed = (this.#rows.size + more) * this.#dimensions;
    if (needed <= this.#data.length) return;
    const larger = new Float32Array(needed);
    larger.set(this.#data);
    this.#data = larger;
  }

  /** @throws EndpointError when a vector has another length than the earlier ones */
  add(vectors: readonly KeyedVector[]): void {
    this.#dimensions ||= vectors[0]?.vector.length ?? 0;
    if (vectors.some(({ vector }) => vector.length !== this.#dimensions)) {
      throw new EndpointError(
        `vectors of another length than the ${this.#dimensions} numbers of earlier ones: if the model changed, empty EMBEDDINGS_CACHE and start again`,
      );
    }
    this.reserve(vectors.length);
    for (const { key, vector } of vectors) {
      if (this.#rows.has(key)) continue;
      this.#data.set(vector, this.#rows.size * this.#dimensions);
      this.#rows.set(key, this.#rows.size);
    }
  }
}
