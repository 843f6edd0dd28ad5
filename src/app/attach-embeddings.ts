import type { Logger } from 'pino';
import type { EmbeddingSettings } from '../config/embedding-settings.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import type { EmbeddedLibrary } from '../embeddings/embeddings.ts';
import { passagesOf } from '../search/index/passage.ts';

/** Adds semantic similarity to knowledge, and stops embedding the previous knowledge. */
export type AttachEmbeddings = (knowledge: Knowledge) => Knowledge;

/**
 * @param settings - the endpoint; undefined: search by words only, without loading code for embeddings
 * @returns a function that embeds passages in the background; the search uses words only until it is done
 */
export async function loadEmbeddings(
  settings: EmbeddingSettings | undefined,
  log: Logger,
): Promise<AttachEmbeddings> {
  if (!settings) return (knowledge) => knowledge;
  const { createEmbeddings } = await import('../embeddings/embeddings.ts');
  const embeddings = createEmbeddings(settings, log);
  let current: EmbeddedLibrary | undefined;
  return (knowledge) => {
    current?.stop();
    current = embeddings.embedPassages(passagesOf(knowledge.library));
    // Requests are retried without end; any other failure must not end the bot.
    current.ready.catch((err: unknown) =>
      log.error({ err }, 'embedding failed; using words alone'),
    );
    const { similarityTo } = current;
    return { ...knowledge, similarityTo };
  };
}
