const TIMEOUT_MS = 20_000;

/** Lets callers wait for a change of the world instead of sleeping. */
export class ChangeNotifier {
  readonly #checks = new Set<(end?: Error) => void>();

  /**
   * Reports a change. The waiting probes run in a later turn of the event loop, when the request that
   * made the change has been answered and recorded.
   */
  notify(): void {
    setImmediate(() => {
      for (const check of this.#checks) check();
    });
  }

  /**
   * Waits until a probe returns something.
   * @param what - names what is awaited, for the error
   * @param probe - returns `undefined` to keep waiting; may throw to reject
   * @throws Error on a timeout, or when the emulated Discord is closed
   */
  waitFor<T>(what: string, probe: () => T | undefined, timeoutMs: number = TIMEOUT_MS): Promise<T> {
    return new Promise((resolve, reject) => {
      const check = (end?: Error): void => {
        try {
          if (end) throw end;
          const found = probe();
          if (found === undefined) return;
          resolve(found);
        } catch (error) {
          reject(error);
        }
        clearTimeout(timer);
        this.#checks.delete(check);
      };
      const onTimeout = () => check(new Error(`Waited ${timeoutMs} ms in vain for ${what}`));
      const timer = setTimeout(onTimeout, timeoutMs);
      this.#checks.add(check);
      check();
    });
  }

  /** Rejects all waiting callers. */
  close(): void {
    for (const check of this.#checks) check(new Error('The emulated Discord was closed'));
  }
}
