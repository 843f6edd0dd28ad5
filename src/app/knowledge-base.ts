import { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import { fingerprintOf } from '../knowledge/fingerprint.ts';
import { FolderWatch } from '../knowledge/folder-watch.ts';
import { KnowledgeError, problemsOf } from '../knowledge/problem.ts';
import type { ReadEvent } from '../reader/reader.ts';
import { runCooperatively } from '../util/cooperative.ts';
import { loadEmbeddings } from './attach-embeddings.ts';
import { type AttachedReader, loadReader } from './attach-reader.ts';
import { buildKnowledge } from './build-knowledge.ts';

export interface KnowledgeEvents {
  /** The folder was read again, and `current` is the new knowledge. */
  change: [current: Knowledge];
  /** The folder is invalid, and `current` stays; emitted once for each state of the folder. */
  broken: [error: unknown];
  /** A question was read, or was to be read. */
  read: [event: ReadEvent];
}

/**
 * The knowledge that the bot answers from, kept up to date with the knowledge folder. It is never
 * changed, only replaced as a whole; while the folder is invalid, the last valid knowledge stays.
 */
export class KnowledgeBase extends EventEmitter<KnowledgeEvents> {
  readonly #watch: FolderWatch<Knowledge>;
  readonly #reader: AttachedReader;
  #current: Knowledge;

  /**
   * Reads the folder and starts to watch it.
   *
   * @throws KnowledgeError when the folder is invalid
   */
  static async open(
    settings: Pick<Config, 'knowledgeDir' | 'embeddings' | 'reader'>,
    log: Logger,
  ): Promise<KnowledgeBase> {
    const { knowledgeDir } = settings;
    // First, so that a change while the folder is read is not missed.
    const fingerprint = await fingerprintOf(knowledgeDir);
    const knowledge = await runCooperatively(buildKnowledge(knowledgeDir));
    const embed = await loadEmbeddings(settings.embeddings, log);
    const reader = await loadReader(settings.reader, log, (event) => base.emit('read', event));
    const attached = { ...reader, attach: (one: Knowledge) => reader.attach(embed(one)) };
    const base = new KnowledgeBase(knowledge, attached, knowledgeDir, fingerprint, log);
    return base;
  }

  private constructor(
    knowledge: Knowledge,
    reader: AttachedReader,
    folder: string,
    fingerprint: string,
    log: Logger,
  ) {
    super();
    this.#reader = reader;
    this.#current = reader.attach(knowledge);
    logWarnings(knowledge, log);
    this.#watch = new FolderWatch(folder, fingerprint, (signal) =>
      runCooperatively(buildKnowledge(folder), signal),
    );
    this.#watch.on('change', (knowledge) => {
      this.#current = reader.attach(knowledge);
      log.info({ reports: knowledge.library.length }, 'knowledge reloaded');
      logWarnings(knowledge, log);
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

  /** Stops watching the folder, and aborts what is being read. */
  close(): void {
    this.#watch.stop();
    this.#reader.stop();
  }
}

function logWarnings({ warnings }: Knowledge, log: Logger): void {
  for (const { file, line, message } of warnings) log.warn({ file, line }, message);
}
