import { UnavailableError } from './program.ts';

/**
 * For a service that a program also works without: when it fails, standard error says so once, and from
 * then on it is not used.
 *
 * @param consequence - what the failure means, for the message
 * @returns a function that runs what needs the service; it gives undefined when it is unavailable
 */
export function untilUnavailable(
  consequence: string,
): <T>(run: () => Promise<T>) => Promise<T | undefined> {
  let hasFailed = false;
  return async (run) => {
    if (hasFailed) return undefined;
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error;
      hasFailed = true;
      process.stderr.write(`${error.message}; ${consequence}\n`);
      return undefined;
    }
  };
}
