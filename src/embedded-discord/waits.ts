interface Waiting {
  check(): void;
  fail(error: Error): void;
}

/** Lets callers wait for a change of the server's state instead of sleeping. */
export class Waits {
  readonly #waiting = new Set<Waiting>();

  /**
   * Says that something changed. Those who wait look in a later turn of the event loop, so that
   * the request which made the change has been answered and recorded by then.
   */
  notify(): void {
    setImmediate(() => {
      for (const waiting of this.#waiting) waiting.check();
    });
  }

  /**
   * Waits until a probe finds something.
   * @param what names what is awaited, for the error
   * @param probe gives `undefined` as long as there is nothing; may throw to end the waiting
   * @throws Error when it takes too long or the server is closed
   */
  until<T>(what: string, probe: () => T | undefined, timeoutMs = 5000): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
        end();
      };
      const waiting: Waiting = {
        check() {
          try {
            const found = probe();
            if (found !== undefined) settle(() => resolve(found));
          } catch (error) {
            settle(() => reject(error));
          }
        },
        fail: (error) => settle(() => reject(error)),
      };
      const timer = setTimeout(() => {
        waiting.fail(new Error(`Waited ${timeoutMs} ms in vain for ${what}`));
      }, timeoutMs);
      this.#waiting.add(waiting);
      waiting.check();
    });
  }

  /** Ends all waiting with an error. */
  close(): void {
    for (const waiting of this.#waiting) waiting.fail(new Error('The embedded Discord was closed'));
  }
}
