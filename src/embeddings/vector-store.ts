import type { EmbeddingSettings } from '../config/embedding-settings.ts';
import type { EndpointLog } from '../endpoint/failure-log.ts';
import { VectorFile } from './vector-file.ts';
import { type KeyedVector, VectorTable } from './vector-table.ts';

/** Vectors in memory and, when a cache folder is set, in a file; a failing file is only logged. */
export class VectorStore {
  readonly table = new VectorTable();
  readonly #log: EndpointLog;
  #file: VectorFile | undefined;

  constructor({ cache, model }: Pick<EmbeddingSettings, 'cache' | 'model'>, log: EndpointLog) {
    this.#log = log;
    if (cache === undefined) return;
    this.#try(() => {
      this.#file = new VectorFile(cache, model ?? 'default');
      const { vectors, damaged } = this.#file.read();
      this.table.add(vectors);
      if (damaged > 0)
        log.warn({ damaged, cache }, 'cached embeddings are damaged; computing them again');
    });
  }

  /** @throws EndpointError when a vector has another length than the earlier ones; then none is added */
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
      this.#log.warn(
        { reason },
        'cannot use the embeddings cache; embeddings will be lost on restart: check EMBEDDINGS_CACHE',
      );
    }
  }
}
