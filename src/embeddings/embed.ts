import { z } from 'zod';
import type { ModelEndpoint } from '../config/model-endpoint.ts';
import { EndpointError } from '../endpoint/endpoint-error.ts';
import { postJson } from '../endpoint/post-json.ts';

/** A vector of length 1, so that the dot product of two is their cosine similarity. */
export type UnitVector = Float32Array;

const ResponseBody = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/** The longest response for one text, in bytes: room for ten thousand numbers. */
const MAX_BYTES_PER_TEXT = 256 * 1024;

/** @throws EndpointError when the vector has no direction: all zeros, or numbers too large */
function normaliseVector(numbers: readonly number[]): UnitVector {
  const length = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));
  if (!(length > 0 && Number.isFinite(length))) {
    throw new EndpointError('the embeddings endpoint returns a vector without a direction');
  }
  return Float32Array.from(numbers, (value) => value / length);
}

/**
 * Requests the vectors of texts from `POST /embeddings`.
 *
 * @param texts - with the model's prefix in front
 * @param signal - aborts the request
 * @returns a vector for each text, all of the same length
 * @throws EndpointError when the endpoint cannot be reached, refuses, or returns anything else
 */
export async function embed(
  endpoint: ModelEndpoint,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<UnitVector[]> {
  const request = {
    purpose: 'embeddings' as const,
    path: 'embeddings',
    body: { model: endpoint.model, input: texts },
    maxBytes: MAX_BYTES_PER_TEXT * texts.length,
  };
  const response = await postJson(endpoint, request, signal);
  const data = parse(response).toSorted((a, b) => a.index - b.index);
  const vectors = data.map(({ embedding }) => normaliseVector(embedding));
  const isComplete =
    data.length === texts.length && data.every(({ index }, position) => index === position);
  const [first] = vectors;
  const haveSameLength = vectors.every(({ length }) => length === first?.length);
  if (!isComplete || !haveSameLength) {
    throw new EndpointError(
      'the embeddings endpoint does not return one vector of the same length for each text',
    );
  }
  const areEqual = vectors.every((vector) => vector.every((value, at) => value === first?.[at]));
  if (areEqual && new Set(texts).size > 1) {
    throw new EndpointError('the embeddings endpoint returns the same vector for every text');
  }
  return vectors;
}

/** The error quotes nothing of the response: an endpoint may echo the texts it was sent. */
function parse(response: string): z.infer<typeof ResponseBody>['data'] {
  try {
    return ResponseBody.parse(JSON.parse(response)).data;
  } catch {
    throw new EndpointError('the embeddings endpoint returns no embeddings');
  }
}
