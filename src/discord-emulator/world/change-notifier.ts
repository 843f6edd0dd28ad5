const PATIENCE_MS = 20_000;

/** Lets callers wait for a change of the world instead of sleeping. */
export class ChangeNotifier {
  readonly #looks = new Set<(end?: Error) => void>();

  /**
   * Says that something changed. Those who wait look in a later turn of the event loop, so that
   * the request which made the change has been answered and recorded by then.
   */
  notify(): void {
    setImmediate(() => {
      for (const look of this.#looks) look();
    });
  }

  /**
   * Waits until a probe finds something.
   * @param what names what is awaited, for the error
   * @param probe gives `undefined` as long as there is nothing; may throw to end the waiting
   * @param patienceMs by default 20 seconds
   * @throws Error when it waited for so long in vain, or when the embedded Discord is closed
   */
  waitFor<T>(
    what: string,
    probe: () => T | undefined,
    patienceMs: number = PATIENCE_MS,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (end?: Error): void => {
        try {
          if (end) throw end;
          const found = probe();
          if (found === undefined) return;
          resolve(found);
        } catch (error) {
          reject(error);
        }
        clearTimeout(timer);
        this.#looks.delete(look);
      };
      const late = () => look(new Error(`Waited ${patienceMs} ms in vain for ${what}`));
      const timer = setTimeout(late, patienceMs);
      this.#looks.add(look);
      look();
    });
  }

  /** Ends all waiting with an error. */
  close(): void {
    for (const look of this.#looks) look(new Error('The embedded Discord was closed'));
  }
}
