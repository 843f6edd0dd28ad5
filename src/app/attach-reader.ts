import type { Logger } from 'pino';
import type { ReaderSettings } from '../config/reader-settings.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import type { LibraryReader, ReadEvent } from '../reader/reader.ts';

/** Adds a reader to knowledge, and aborts what it is doing for the previous knowledge. */
export interface AttachedReader {
  attach(knowledge: Knowledge): Knowledge;
  /** Aborts what it is doing. */
  stop(): void;
}

/**
 * @param settings - the endpoint; undefined: words (and embeddings) decide, and no code for it is loaded
 * @param onRead - hears of every question that was to be read
 */
export async function loadReader(
  settings: ReaderSettings | undefined,
  log: Logger,
  onRead: (event: ReadEvent) => void,
): Promise<AttachedReader> {
  if (!settings) return { attach: (knowledge) => knowledge, stop: () => undefined };
  const { createReader } = await import('../reader/reader.ts');
  const reader = createReader(settings, log, onRead);
  let current: LibraryReader | undefined;
  return {
    attach(knowledge) {
      current?.stop();
      current = reader.attachTo(knowledge.library, knowledge.search);
      const { readFor, chooseSentences } = current;
      return { ...knowledge, readFor, chooseSentences };
    },
    stop: () => current?.stop(),
  };
}
