import { z } from 'zod';
import type { EmbeddingSettings } from '../config/embedding-settings.ts';

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

/** So long, in bytes, may the answer be for each text: ten thousand numbers, written generously. */
const MOST_BYTES = 256 * 1024;

/** How much there is to a failure that fetch wraps in another, which may be several with no word. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause = error } = error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** @throws EmbeddingError when there are but zeros, which have no direction */
function unit(numbers: readonly number[]): UnitVector {
  const length = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));
  if (!(length > 0 && Number.isFinite(length))) {
    throw new EmbeddingError('the embeddings endpoint gives a vector that points nowhere');
  }
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
 * @returns a vector for each text, all with as many numbers
 * @throws EmbeddingError when the endpoint cannot be reached, refuses or answers with anything else
 */
export async function embed(
  { url, model, key }: EndpointSettings,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<UnitVector[]> {
  const most = MOST_BYTES * texts.length;
  const answer = await ask(`${url}/embeddings`, { model, input: texts }, key, most, signal);
  const data = parse(answer).toSorted((a, b) => a.index - b.index);
  const vectors = data.map(({ embedding }) => unit(embedding));
  const isComplete =
    data.length === texts.length && data.every(({ index }, position) => index === position);
  const [first] = vectors;
  const isAlike = vectors.every(({ length }) => length === first?.length);
  if (!isComplete || !isAlike) {
    throw new EmbeddingError('the embeddings endpoint gives no vector of one length for each text');
  }
  const isSame = vectors.every((vector) => vector.every((value, at) => value === first?.[at]));
  if (isSame && new Set(texts).size > 1) {
    throw new EmbeddingError('the embeddings endpoint gives the same vector for every text');
  }
  return vectors;
}

async function ask(
  url: string,
  body: object,
  key: string | undefined,
  most: number,
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
    return await read(response, most);
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    throw new EmbeddingError(`the embeddings endpoint does not answer (${reasonOf(error)})`);
  }
}

/** @throws EmbeddingError when the body is longer: nobody is to wait until all of it is taken apart */
async function read({ body }: Response, most: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    if (bytes > most) {
      throw new EmbeddingError(`the embeddings endpoint answers with more than ${most} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Nothing of what came is in the error: an endpoint may send back what it was sent. */
function parse(answer: string): z.infer<typeof Body>['data'] {
  try {
    return Body.parse(JSON.parse(answer)).data;
  } catch {
    throw new EmbeddingError('the embeddings endpoint answers with no embeddings');
  }
}
