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

/** So many failures in a row, and the endpoint is let alone for a while, in milliseconds. */
const FAILURES = 3;
const BACKOFF = { initialDelay: 1000, maxDelay: 60_000 };

/** Turns a question, prefix included, into a vector of a length; undefined when none is to be had in time. */
export type QuestionEmbedder = (text: string, length: number) => Promise<UnitVector | undefined>;

/** @throws EmbeddingError when the endpoint gives none, or one of another length than those of passages */
export async function embedQuestion(
  settings: EndpointSettings,
  text: string,
  length: number,
  signal: AbortSignal,
): Promise<UnitVector | undefined> {
  const [vector] = await embed(settings, [text], signal);
  if (vector?.length === length) return vector;
  throw new EmbeddingError('the vector of a question is not as long as those of passages');
}

/**
 * @param limit - how long a question may wait for its vector, in milliseconds
 * @param complain - told of every failure; not of what is not even tried
 * @returns what asks the endpoint for the vectors of questions, any number at a time; when it fails
 * again and again it is asked only now and then, until it answers
 */
export function createQuestionEmbedder(
  settings: EndpointSettings,
  limit: number,
  complain: (error: unknown) => void,
): QuestionEmbedder {
  const policy = wrap(
    circuitBreaker(handleAll, {
      breaker: new ConsecutiveBreaker(FAILURES),
      halfOpenAfter: new ExponentialBackoff(BACKOFF),
    }),
    timeout(limit, TimeoutStrategy.Aggressive),
  );
  return async (text, length) => {
    try {
      return await policy.execute(({ signal }) => embedQuestion(settings, text, length, signal));
    } catch (error) {
      if (error instanceof TaskCancelledError) {
        complain(new EmbeddingError(`the embeddings endpoint takes longer than ${limit} ms`));
      } else if (!isBrokenCircuitError(error)) complain(error);
      return undefined;
    }
  };
}
