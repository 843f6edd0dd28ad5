import { z } from 'zod';
import { type Environment, parseEnvironment } from './environment.ts';

/** Where embeddings come from, and where they are kept. */
export interface EmbeddingSettings {
  /** Base address of an OpenAI-compatible API (`http://127.0.0.1:8080/v1`), no slash at its end. */
  readonly url: string;
  /** Its name there; undefined: the endpoint has but one. */
  readonly model: string | undefined;
  /** Sent as a bearer token. */
  readonly key: string | undefined;
  /** A folder that keeps vectors over restarts; undefined: they are not kept. */
  readonly cache: string | undefined;
}

/** The variables that say so. */
export const EmbeddingVariables = z.object({
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/u, error: 'is malformed: it must be an http or https address' })
    .regex(/^[^?#@]*$/u, 'is malformed: it ends in /v1, and a key belongs into EMBEDDINGS_KEY')
    .optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/u, 'is malformed: a key has no spaces')
    .optional(),
  EMBEDDINGS_CACHE: z.string().optional(),
});

/**
 * Reads where embeddings come from, for programs that need no token.
 *
 * @returns undefined when none are set
 * @throws ConfigError naming every setting of these that is malformed
 */
export function readEmbeddings(environment: Environment): EmbeddingSettings | undefined {
  return embeddingsOf(parseEnvironment(EmbeddingVariables, environment));
}

/** @returns the same of variables that are checked already */
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
