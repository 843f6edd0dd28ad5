const STOPPING = ['SIGINT', 'SIGTERM'] as const;

/** What is done when the system sends a signal; it can be replaced as the program gets on. */
export interface OnSignal {
  /** @param signal - `SIGINT` or `SIGTERM`, which may come more than once: from npm and from who stopped it */
  stop(signal: string): void;
  reload(): void;
}

/**
 * Takes the system's signals from now on. A program that takes none is ended by a reload that comes while it
 * starts, and one that is the first process of a container does not hear that it is to stop.
 *
 * @returns what is done: until that is replaced, a stop ends the process at once, and there is nothing to reload
 */
export function takeSignals(): OnSignal {
  const on: OnSignal = { stop: () => process.exit(0), reload: () => undefined };
  for (const signal of STOPPING) process.on(signal, () => on.stop(signal));
  // At a terminal it is the terminal that was closed.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => on.reload());
  return on;
}
