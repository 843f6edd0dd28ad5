import { throttle } from '../util/throttle.ts';

/** The log for operators. Of an error it gets the message only, which says what to fix. */
export interface EndpointLog {
  info(about: Readonly<Record<string, number>>, message: string): void;
  warn(about: Readonly<Record<string, number | string>>, message: string): void;
}

/** How often failures are logged at most, in milliseconds. */
const INTERVAL = 60_000;

/**
 * @param message - what the failure means for the search
 * @returns a function that logs a failure, at most once a minute
 */
export function failureLog(log: EndpointLog, message: string): (error: unknown) => void {
  const throttled = throttle(INTERVAL);
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    throttled(() => log.warn({ reason }, message));
  };
}
