import type { ModelEndpoint } from '../config/model-endpoint.ts';
import { EndpointError } from '../endpoint/endpoint-error.ts';
import { endpointPolicy } from '../endpoint/endpoint-policy.ts';
import { embed, type UnitVector } from './embed.ts';

/**
 * Embeds a question.
 *
 * @param text - with the model's prefix
 * @param length - how many numbers the vector must have
 * @returns undefined when there is no vector in time
 */
export type QuestionEmbedder = (text: string, length: number) => Promise<UnitVector | undefined>;

/** @throws EndpointError when the endpoint fails, or returns a vector of another length */
export async function embedQuestion(
  endpoint: ModelEndpoint,
  text: string,
  length: number,
  signal: AbortSignal,
): Promise<UnitVector> {
  const [vector] = await embed(endpoint, [text], signal);
  if (vector?.length === length) return vector;
  throw new EndpointError('the question gets a vector of another length than the passages');
}

/**
 * Embeds questions with a time limit and a circuit breaker.
 *
 * @param timeoutMs - how long a question may wait for its vector
 * @param onFailure - gets every failed request, but not those the circuit breaker held back
 */
export function createQuestionEmbedder(
  endpoint: ModelEndpoint,
  timeoutMs: number,
  onFailure: (error: unknown) => void,
): QuestionEmbedder {
  const send = endpointPolicy('embeddings', timeoutMs, onFailure);
  return async (text, length) => {
    const outcome = await send((signal) => embedQuestion(endpoint, text, length, signal));
    return 'value' in outcome ? outcome.value : undefined;
  };
}
