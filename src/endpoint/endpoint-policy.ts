import {
  BrokenCircuitError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleType,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel';
import { EndpointError } from './endpoint-error.ts';
import type { EndpointPurpose } from './post-json.ts';

/** After so many failures in a row the circuit breaker opens, for delays in milliseconds. */
const FAILURES = 3;
const BACKOFF = { initialDelay: 1000, maxDelay: 60_000 };

/** Why there is no response: only `failed` and `timeout` were sent. */
export type NoResponse = 'failed' | 'timeout' | 'paused' | 'overloaded' | 'aborted';

/** What became of a request. */
export type EndpointOutcome<T> = { readonly value: T } | { readonly none: NoResponse };

/** How many requests may be at work, and how many may wait for that. */
export interface EndpointCapacity {
  readonly atOnce: number;
  readonly queued: number;
}

/** Sends a request, unless the endpoint is to be left alone. It never throws. */
export type SendPolitely = <T>(
  request: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
) => Promise<EndpointOutcome<T>>;

const UNLIMITED: EndpointCapacity = { atOnce: Number.POSITIVE_INFINITY, queued: 0 };

/**
 * Sends requests with a time limit, which includes waiting for others, and a circuit breaker: an endpoint
 * that keeps failing is tried only now and then until it answers again, and one that says when to come
 * back not before.
 *
 * @param timeoutMs - how long a caller may wait for a response
 * @param onFailure - gets every failed request and every one there was no room for, but not those that
 * the circuit breaker held back
 * @param capacity - by default unlimited
 */
export function endpointPolicy(
  purpose: EndpointPurpose,
  timeoutMs: number,
  onFailure: (error: unknown) => void,
  { atOnce, queued }: EndpointCapacity = UNLIMITED,
): SendPolitely {
  const limit = timeout(timeoutMs, TimeoutStrategy.Aggressive);
  const room = bulkhead(atOnce, queued);
  const breaker = circuitBreaker(handleType(EndpointError), {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: new ExponentialBackoff(BACKOFF),
  });
  const pause = (ms: number) => {
    const open = breaker.isolate();
    setTimeout(() => open.dispose(), ms).unref();
  };
  const late = new EndpointError(`the ${purpose} endpoint takes longer than ${timeoutMs} ms`);
  const failed = (none: NoResponse, error: unknown) => {
    onFailure(error);
    return { none };
  };
  return async (request, signal) => {
    const attempt = async (limited: AbortSignal) => {
      limited.throwIfAborted();
      try {
        return await request(limited);
      } catch (error) {
        // The endpoint is not to blame when the caller no longer waits.
        signal?.throwIfAborted();
        if (limited.aborted) throw late;
        if (error instanceof EndpointError && error.retryAfterMs) pause(error.retryAfterMs);
        throw error;
      }
    };
    try {
      // The bulkhead gets no signal: an aborted request at the head of its queue would stop the queue.
      const value = await limit.execute(
        ({ signal: limited }) =>
          room.execute(() => {
            // Otherwise all would wait for the one request that tries whether the endpoint is back.
            if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
            return breaker.execute(() => attempt(limited));
          }),
        signal,
      );
      return { value };
    } catch (error) {
      if (signal?.aborted) return { none: 'aborted' };
      if (isBrokenCircuitError(error)) return { none: 'paused' };
      if (isBulkheadRejectedError(error)) {
        const full = `the ${purpose} endpoint has ${atOnce} requests at work and ${queued} waiting`;
        return failed('overloaded', new EndpointError(full));
      }
      const isLate = error === late || error instanceof TaskCancelledError;
      return isLate ? failed('timeout', late) : failed('failed', error);
    }
  };
}
