import { createHash } from 'node:crypto';
import { EmbeddingError, type UnitVector } from './endpoint.ts';

/** A text with its vector, as it is kept: the text itself is not. */
export interface KeyedVector {
  readonly key: string;
  readonly vector: UnitVector;
}

/** @returns what stands for a text of a model: its hash, so that a cache holds no text */
export function keyOf(model: string | undefined, text: string): string {
  return createHash('sha256')
    .update(`${model ?? ''}\n${text}`)
    .digest('hex');
}

/** Unit vectors in one array, each by its key; only ever added to. */
export class VectorTable {
  #data = new Float32Array(0);
  readonly #rows = new Map<string, number>();
  #dimensions = 0;

  /** How long the vectors are; 0 before the first. */
  get dimensions(): number {
    return this.#dimensions;
  }

  /** Row after row; `dimensions` numbers each. */
  get data(): Float32Array {
    return this.#data;
  }

  rowOf(key: string): number | undefined {
    return this.#rows.get(key);
  }

  /** Makes room for so many more vectors at once. */
  reserve(more: number): void {
    const needed = (this.#rows.size + more) * this.#dimensions;
    if (needed <= this.#data.length) return;
    const larger = new Float32Array(needed);
    larger.set(this.#data);
    this.#data = larger;
  }

  /** @throws EmbeddingError when a vector is of another length than those before */
  add(vectors: readonly KeyedVector[]): void {
    this.#dimensions ||= vectors[0]?.vector.length ?? 0;
    if (vectors.some(({ vector }) => vector.length !== this.#dimensions)) {
      throw new EmbeddingError(
        `vectors of another length than the ${this.#dimensions} numbers of those before: if the model is another one, empty EMBEDDINGS_CACHE and start again`,
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
