import { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import { fingerprintOf } from '../knowledge/fingerprint.ts';
import { FolderWatch } from '../knowledge/folder-watch.ts';
import { KnowledgeError, problemsOf } from '../knowledge/problem.ts';
import { runCooperatively } from '../util/cooperative.ts';
import { type AttachEmbeddings, loadEmbeddings } from './attach-embeddings.ts';
import { buildKnowledge } from './build-knowledge.ts';

export interface KnowledgeEvents {
  /** The folder was read again, and `current` is the new knowledge. */
  change: [current: Knowledge];
  /** The folder is invalid, and `current` stays; emitted once for each state of the folder. */
  broken: [error: unknown];
}

/**
 * The knowledge that the bot answers from, kept up to date with the knowledge folder. It is never
 * changed, only replaced as a whole; while the folder is invalid, the last valid knowledge stays.
 */
export class KnowledgeBase extends EventEmitter<KnowledgeEvents> {
  readonly #watch: FolderWatch<Knowledge>;
  #current: Knowledge;

  /**
   * Reads the folder and starts to watch it.
   *
   * @throws KnowledgeError when the folder is invalid
   */
  static async open(
    { knowledgeDir, embeddings }: Pick<Config, 'knowledgeDir' | 'embeddings'>,
    log: Logger,
  ): Promise<KnowledgeBase> {
    // First, so that a change while the folder is read is not missed.
    const fingerprint = await fingerprintOf(knowledgeDir);
    const knowledge = await runCooperatively(buildKnowledge(knowledgeDir));
    const attach = await loadEmbeddings(embeddings, log);
    return new KnowledgeBase(knowledge, attach, knowledgeDir, fingerprint, log);
  }

  private constructor(
    knowledge: Knowledge,
    attach: AttachEmbeddings,
    folder: string,
    fingerprint: string,
    log: Logger,
  ) {
    super();
    this.#current = attach(knowledge);
    this.#watch = new FolderWatch(folder, fingerprint, (signal) =>
      runCooperatively(buildKnowledge(folder), signal),
    );
    this.#watch.on('change', (knowledge) => {
      this.#current = attach(knowledge);
      log.info({ reports: knowledge.library.length }, 'knowledge reloaded');
      this.emit('change', this.#current);
    });
    this.#watch.on('broken', (err) => {
      const details = err instanceof KnowledgeError ? { problems: problemsOf(err) } : { err };
      log.error(details, 'knowledge files are invalid; keeping the previous version');
      this.emit('broken', err);
    });
  }

  get current(): Knowledge {
    return this.#current;
  }

  /** Reads the folder now, whether it changed or not. */
  reload(): void {
    this.#watch.reload();
  }

  /** Stops watching the folder. */
  close(): void {
    this.#watch.stop();
  }
}
