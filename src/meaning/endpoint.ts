import { z } from 'zod';
import type { EmbeddingSettings } from '../config.ts';

/** Where embeddings come from. */
export type EndpointSettings = Pick<EmbeddingSettings, 'url' | 'model' | 'key'>;

/** The endpoint gave no embeddings; the message says why and what to do, without key or text. */
export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';
}

/** A vector of length 1: of two, the dot product is the cosine. */
export type UnitVector = Float32Array;

const Body = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/** How much there is to a failure that fetch wraps in another. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** @returns the vector in the length of 1; all zeros stay so */
function unit(numbers: readonly number[]): UnitVector {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (value) => value / length);
}

/** What to look at, by the status of an answer. */
const ADVICE: Readonly<Record<number, string>> = {
  401: 'refuses the key: check EMBEDDINGS_KEY',
  403: 'refuses the key: check EMBEDDINGS_KEY',
  404: 'does not know the address or the model: check EMBEDDINGS_URL (it ends in /v1) and EMBEDDINGS_MODEL',
  429: 'asks for fewer requests',
};

/**
 * Asks `POST /embeddings` for the vectors of texts, prefixes included.
 *
 * @param signal - gives up
 * @returns a vector for each text, all of one length
 * @throws EmbeddingError when the endpoint cannot be reached, refuses or answers with anything else
 */
export async function embed(
  { url, model, key }: EndpointSettings,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<UnitVector[]> {
  const { data } = await ask(`${url}/embeddings`, { model, input: texts }, key, signal);
  const vectors = data
    .toSorted((a, b) => a.index - b.index)
    .map(({ embedding }) => unit(embedding));
  const isComplete =
    data.length === texts.length && new Set(data.map(({ index }) => index)).size === texts.length;
  const isAlike = vectors.every(({ length }) => length === vectors[0]?.length);
  if (!isComplete || !isAlike) {
    throw new EmbeddingError(`the embeddings endpoint gives no vector of one length for each text`);
  }
  return vectors;
}

async function ask(
  url: string,
  body: object,
  key: string | undefined,
  signal: AbortSignal,
): Promise<z.infer<typeof Body>> {
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
  let answer: unknown;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal,
      redirect: 'error',
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new EmbeddingError(
        `the embeddings endpoint ${ADVICE[response.status] ?? 'fails'} (HTTP ${response.status})`,
      );
    }
    answer = await response.json();
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    throw new EmbeddingError(`the embeddings endpoint does not answer (${reasonOf(error)})`);
  }
  const parsed = Body.safeParse(answer);
  if (!parsed.success)
    throw new EmbeddingError('the embeddings endpoint answers with no embeddings');
  return parsed.data;
}
