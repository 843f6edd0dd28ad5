import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  isBrokenCircuitError,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { EmbeddingError, type EndpointSettings, embed, type UnitVector } from './endpoint.ts';

/** After so many failures in a row the circuit breaker opens, for delays in milliseconds. */
const FAILURES = 3;
const BACKOFF = { initialDelay: 1000, maxDelay: 60_000 };

/**
 * Embeds a question.
 *
 * @param text - with the model's prefix
 * @param length - how many numbers the vector must have
 * @returns undefined when there is no vector in time
 */
export type QuestionEmbedder = (text: string, length: number) => Promise<UnitVector | undefined>;

/** @throws EmbeddingError when the endpoint fails, or returns a vector of another length */
export async function embedQuestion(
  settings: EndpointSettings,
  text: string,
  length: number,
  signal: AbortSignal,
): Promise<UnitVector | undefined> {
  const [vector] = await embed(settings, [text], signal);
  if (vector?.length === length) return vector;
  throw new EmbeddingError('the question gets a vector of another length than the passages');
}

/**
 * Embeds questions with a time limit and a circuit breaker: an endpoint that keeps failing is tried only
 * now and then until it answers again.
 *
 * @param timeoutMs - how long a question may wait for its vector
 * @param onFailure - gets every failed request, but not those the circuit breaker held back
 */
export function createQuestionEmbedder(
  settings: EndpointSettings,
  timeoutMs: number,
  onFailure: (error: unknown) => void,
): QuestionEmbedder {
  const policy = wrap(
    circuitBreaker(handleAll, {
      breaker: new ConsecutiveBreaker(FAILURES),
      halfOpenAfter: new ExponentialBackoff(BACKOFF),
    }),
    timeout(timeoutMs, TimeoutStrategy.Aggressive),
  );
  return async (text, length) => {
    try {
      return await policy.execute(({ signal }) => embedQuestion(settings, text, length, signal));
    } catch (error) {
      if (error instanceof TaskCancelledError) {
        onFailure(new EmbeddingError(`the embeddings endpoint takes longer than ${timeoutMs} ms`));
      } else if (!isBrokenCircuitError(error)) onFailure(error);
      return undefined;
    }
  };
}
