import { z } from 'zod';
import { type Environment, parseEnvironment } from './environment.ts';
import { EndpointKey, endpointUrl, type ModelEndpoint } from './model-endpoint.ts';

/** The embeddings endpoint, and the cache of its vectors. */
export interface EmbeddingSettings extends ModelEndpoint {
  /** The folder that keeps vectors across restarts; undefined: they are not kept. */
  readonly cache: string | undefined;
}

export const EmbeddingVariables = z.object({
  EMBEDDINGS_URL: endpointUrl('EMBEDDINGS_KEY').optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_KEY: EndpointKey.optional(),
  EMBEDDINGS_CACHE: z.string().optional(),
});

/**
 * Reads the settings of embeddings only, for programs that need no token.
 *
 * @returns undefined when EMBEDDINGS_URL is not set
 * @throws ConfigError naming every one of them that is malformed
 */
export function readEmbeddings(environment: Environment): EmbeddingSettings | undefined {
  return embeddingsOf(parseEnvironment(EmbeddingVariables, environment));
}

/** @returns the settings from validated variables; undefined when EMBEDDINGS_URL is not set */
export function embeddingsOf(
  settings: z.infer<typeof EmbeddingVariables>,
): EmbeddingSettings | undefined {
  if (settings.EMBEDDINGS_URL === undefined) return undefined;
  return {
    url: settings.EMBEDDINGS_URL,
    model: settings.EMBEDDINGS_MODEL,
    key: settings.EMBEDDINGS_KEY,
    cache: settings.EMBEDDINGS_CACHE,
  };
}
