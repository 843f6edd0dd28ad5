import { z } from 'zod';
import { type Environment, parseEnvironment } from './environment.ts';

/** The embeddings endpoint, and the cache of its vectors. */
export interface EmbeddingSettings {
  /** Base URL of an OpenAI-compatible API (`http://127.0.0.1:8080/v1`), without a trailing slash. */
  readonly url: string;
  /** The model's name at the endpoint; undefined: the endpoint has only one. */
  readonly model: string | undefined;
  /** Sent as a bearer token. */
  readonly key: string | undefined;
  /** The folder that keeps vectors across restarts; undefined: they are not kept. */
  readonly cache: string | undefined;
}

export const EmbeddingVariables = z.object({
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/u, error: 'is malformed: it must be an http or https address' })
    .regex(/^[^?#@]*$/u, 'is malformed: it ends in /v1, and a key belongs in EMBEDDINGS_KEY')
    .optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/u, 'is malformed: a key has no spaces')
    .optional(),
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
    url: settings.EMBEDDINGS_URL.replace(/\/+$/u, ''),
    model: settings.EMBEDDINGS_MODEL,
    key: settings.EMBEDDINGS_KEY,
    cache: settings.EMBEDDINGS_CACHE,
  };
}
