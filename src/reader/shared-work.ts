interface Work<T> {
  readonly result: Promise<T>;
  readonly stopping: AbortController;
  waiting: number;
}

/** Does equal work that is wanted at the same time once, and gives it up when nobody waits for it. */
export class SharedWork<T> {
  readonly #running = new Map<string, Work<T>>();

  /**
   * @param key - equal for equal work
   * @param signal - aborts waiting; the work goes on while others wait for it
   * @param begin - begins the work, unless it is under way
   * @returns its result; undefined when the waiting was aborted
   */
  wait(
    key: string,
    signal: AbortSignal,
    begin: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    if (signal.aborted) return Promise.resolve(undefined);
    const work = this.#running.get(key) ?? this.#begin(key, begin);
    work.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        resolve(undefined);
        work.waiting -= 1;
        if (work.waiting === 0) this.#stop(key, work);
      };
      signal.addEventListener('abort', leave, { once: true });
      work.result.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
    });
  }

  /** Gives all work up. */
  stop(): void {
    for (const [key, work] of this.#running) this.#stop(key, work);
  }

  #begin(key: string, begin: (signal: AbortSignal) => Promise<T>): Work<T> {
    const stopping = new AbortController();
    const result = begin(stopping.signal).finally(() => this.#forget(key, work));
    const work: Work<T> = { result, stopping, waiting: 0 };
    this.#running.set(key, work);
    return work;
  }

  #stop(key: string, work: Work<T>): void {
    this.#forget(key, work);
    work.stopping.abort();
  }

  /** Equal work may have begun since. */
  #forget(key: string, work: Work<T>): void {
    if (this.#running.get(key) === work) this.#running.delete(key);
  }
}
