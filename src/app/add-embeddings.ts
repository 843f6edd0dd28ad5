import type { Logger } from 'pino';
import type { EmbeddingSettings } from '../config/embedding-settings.ts';
import type { Knowledge } from '../discord/feature.ts';
import type { EmbeddedLibrary } from '../embeddings/embeddings.ts';
import { passagesOf } from '../search/index/passage.ts';

/** Makes knowledge ask for a second opinion; the one before is asked no more. */
export type AddEmbeddings = (knowledge: Knowledge) => Knowledge;

/**
 * @param settings - where embeddings come from; undefined: nowhere, and nothing of them is loaded
 * @returns what lets knowledge ask how near in meaning its passages are: they are embedded in the
 * background, and until they are it goes by words alone
 */
export async function embeddingsFor(
  settings: EmbeddingSettings | undefined,
  log: Logger,
): Promise<AddEmbeddings> {
  if (!settings) return (knowledge) => knowledge;
  const { createEmbeddings } = await import('../embeddings/embeddings.ts');
  const meaning = createEmbeddings(settings, log);
  let read: EmbeddedLibrary | undefined;
  return (knowledge) => {
    read?.stop();
    read = meaning.read(passagesOf(knowledge.library));
    // It tries until it succeeds; whatever else goes wrong must not end the bot.
    read.ready.catch((err: unknown) => log.error({ err }, 'there is no second opinion'));
    const { similarityTo } = read;
    return { ...knowledge, similarityTo };
  };
}
