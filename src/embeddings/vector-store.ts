import type { EmbeddingSettings } from '../config/embedding-settings.ts';
import { VectorFile } from './vector-file.ts';
import { type KeyedVector, VectorTable } from './vector-table.ts';

/** What an operator is told: of an error its sentence alone, which says what to mend. */
export interface Log {
  info(about: Readonly<Record<string, number>>, message: string): void;
  warn(about: Readonly<Record<string, number | string>>, message: string): void;
}

/** Vectors in memory and, when a folder is set, over restarts: no trouble with that is in the way. */
export class VectorStore {
  readonly table = new VectorTable();
  readonly #log: Log;
  #file: VectorFile | undefined;

  constructor({ cache, model }: Pick<EmbeddingSettings, 'cache' | 'model'>, log: Log) {
    this.#log = log;
    if (cache === undefined) return;
    this.#try(() => {
      this.#file = new VectorFile(cache, model ?? 'default');
      const { vectors, damaged } = this.#file.read();
      this.table.add(vectors);
      if (damaged > 0) log.warn({ damaged, cache }, 'damaged embeddings are made anew');
    });
  }

  /** @throws EmbeddingError when a vector is of another length than those before; then none is kept */
  add(vectors: readonly KeyedVector[]): void {
    this.table.add(vectors);
    this.#try(() => this.#file?.add(vectors));
  }

  #try(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#file = undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.#log.warn({ reason }, 'embeddings cannot be kept over restarts: check EMBEDDINGS_CACHE');
    }
  }
}
