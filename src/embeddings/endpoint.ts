import { z } from 'zod';
import type { EmbeddingSettings } from '../config/embedding-settings.ts';

export type EndpointSettings = Pick<EmbeddingSettings, 'url' | 'model' | 'key'>;

/** The endpoint gave no usable embeddings; the message says why and what to do, without key or text. */
export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';
}

/** A vector of length 1, so that the dot product of two is their cosine similarity. */
export type UnitVector = Float32Array;

const ResponseBody = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/** The longest response for one text, in bytes: room for ten thousand numbers. */
const MAX_BYTES_PER_TEXT = 256 * 1024;

/** fetch wraps the actual error as `cause`, which may be an AggregateError without a message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause = error } = error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** @throws EmbeddingError when the vector has no direction: all zeros, or numbers too large */
function normaliseVector(numbers: readonly number[]): UnitVector {
  const length = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));
  if (!(length > 0 && Number.isFinite(length))) {
    throw new EmbeddingError('the embeddings endpoint returns a vector without a direction');
  }
  return Float32Array.from(numbers, (value) => value / length);
}

/** What an operator should check, by the HTTP status. */
const ADVICE: Readonly<Record<number, string>> = {
  401: 'refuses the key: check EMBEDDINGS_KEY',
  403: 'refuses the key: check EMBEDDINGS_KEY',
  404: 'does not find the address or the model: check EMBEDDINGS_URL (it ends in /v1) and EMBEDDINGS_MODEL',
  429: 'limits the rate of requests',
};

/**
 * Requests the vectors of texts from `POST /embeddings`.
 *
 * @param texts - with the model's prefix in front
 * @param signal - aborts the request
 * @returns a vector for each text, all of the same length
 * @throws EmbeddingError when the endpoint cannot be reached, refuses, or returns anything else
 */
export async function embed(
  { url, model, key }: EndpointSettings,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<UnitVector[]> {
  const maxBytes = MAX_BYTES_PER_TEXT * texts.length;
  const response = await post(`${url}/embeddings`, { model, input: texts }, key, maxBytes, signal);
  const data = parse(response).toSorted((a, b) => a.index - b.index);
  const vectors = data.map(({ embedding }) => normaliseVector(embedding));
  const isComplete =
    data.length === texts.length && data.every(({ index }, position) => index === position);
  const [first] = vectors;
  const haveSameLength = vectors.every(({ length }) => length === first?.length);
  if (!isComplete || !haveSameLength) {
    throw new EmbeddingError(
      'the embeddings endpoint does not return one vector of the same length for each text',
    );
  }
  const areEqual = vectors.every((vector) => vector.every((value, at) => value === first?.[at]));
  if (areEqual && new Set(texts).size > 1) {
    throw new EmbeddingError('the embeddings endpoint returns the same vector for every text');
  }
  return vectors;
}

async function post(
  url: string,
  body: object,
  key: string | undefined,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
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
    return await read(response, maxBytes);
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    throw new EmbeddingError(`the embeddings endpoint does not answer (${reasonOf(error)})`);
  }
}

/** @throws EmbeddingError when the body is longer: parsing a huge one would block the process */
async function read({ body }: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new EmbeddingError(`the embeddings endpoint returns more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The error quotes nothing of the response: an endpoint may echo the texts it was sent. */
function parse(response: string): z.infer<typeof ResponseBody>['data'] {
  try {
    return ResponseBody.parse(JSON.parse(response)).data;
  } catch {
    throw new EmbeddingError('the embeddings endpoint returns no embeddings');
  }
}
