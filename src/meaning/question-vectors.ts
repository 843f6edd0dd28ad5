import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  isBrokenCircuitError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { type EndpointSettings, embed, type UnitVector } from './endpoint.ts';

/** So many failures in a row, and the endpoint is let alone for a while, in milliseconds. */
const FAILURES = 3;
const BACKOFF = { initialDelay: 1000, maxDelay: 60_000 };

/** Turns a question, prefix included, into a vector; undefined when none is to be had in time. */
export type QuestionVector = (text: string) => Promise<UnitVector | undefined>;

/**
 * @param limit - how long a question may wait for its vector, in milliseconds
 * @param complain - told of every failure; not of what is not even tried
 * @returns what asks the endpoint for the vectors of questions, any number at a time; when it fails
 * again and again it is asked only now and then, until it answers
 */
export function questionVectors(
  settings: EndpointSettings,
  limit: number,
  complain: (error: unknown) => void,
): QuestionVector {
  const policy = wrap(
    circuitBreaker(handleAll, {
      breaker: new ConsecutiveBreaker(FAILURES),
      halfOpenAfter: new ExponentialBackoff(BACKOFF),
    }),
    timeout(limit, TimeoutStrategy.Aggressive),
  );
  return async (text) => {
    try {
      const [vector] = await policy.execute(({ signal }) => embed(settings, [text], signal));
      return vector;
    } catch (error) {
      if (!isBrokenCircuitError(error)) complain(error);
      return undefined;
    }
  };
}
