import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { throttle } from '../util/throttle.ts';
import { isAboutData, reasonOf } from './failures.ts';

/** How many writes wait while the database is away. */
const MAX_WAITING = 1000;
/** How many are written in one transaction. */
const BATCH = 100;
/** The delay before the next attempt, in milliseconds; it doubles after each. */
const MIN_DELAY = 250;
const MAX_DELAY = 10_000;
/** How often the log says that the database is away, in milliseconds. */
const LOG_INTERVAL = 60_000;
/** How long the end of the process waits for what is not yet written, in milliseconds. */
const CLOSE_TIMEOUT = 2000;

/** Writes in order in the background; nobody waits for it. */
export class WriteQueue<T> {
  readonly #write: (batch: readonly T[]) => Promise<void>;
  readonly #log: Logger;
  readonly #closing = new AbortController();
  readonly #waiting: T[] = [];
  #writing: Promise<void> | undefined;
  #dropped = 0;
  readonly #throttled = throttle(LOG_INTERVAL);

  /** @param write - writes all of a batch or nothing */
  constructor(write: (batch: readonly T[]) => Promise<void>, log: Logger) {
    this.#write = write;
    this.#log = log;
  }

  /** How many writes were dropped so far. */
  get dropped(): number {
    return this.#dropped;
  }

  add(item: T): void {
    if (this.#waiting.length >= MAX_WAITING || this.#closing.signal.aborted) {
      this.#dropped++;
      return;
    }
    this.#waiting.push(item);
    this.#writing ??= this.#run().finally(() => {
      this.#writing = undefined;
    });
  }

  /** Writes what waits, if the database takes it within some seconds. */
  async close(): Promise<void> {
    const writing = this.#writing;
    await Promise.race([writing, setTimeout(CLOSE_TIMEOUT, undefined, { ref: false })]);
    this.#closing.abort();
    await writing;
  }

  async #run(): Promise<void> {
    let delay = MIN_DELAY;
    let size = BATCH;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, size);
      try {
        await this.#write(batch);
        this.#waiting.splice(0, batch.length);
        if (delay > MIN_DELAY) this.#log.info('the database takes questions again');
        [delay, size] = [MIN_DELAY, BATCH];
      } catch (error) {
        if (isAboutData(error)) {
          if (batch.length === 1) {
            this.#waiting.shift();
            this.#dropped++;
          }
          // One by one, until the one that it refuses is found.
          size = 1;
          continue;
        }
        this.#logTrouble(error);
        if (this.#closing.signal.aborted) return this.#giveUp();
        await setTimeout(delay, undefined, { ref: false, signal: this.#closing.signal }).catch(
          () => undefined,
        );
        if (this.#closing.signal.aborted) return this.#giveUp();
        delay = Math.min(2 * delay, MAX_DELAY);
      }
    }
  }

  #giveUp(): void {
    this.#dropped += this.#waiting.length;
    this.#log.warn(
      { dropped: this.#waiting.length },
      'questions were not kept: the database is away',
    );
    this.#waiting.length = 0;
  }

  #logTrouble(error: unknown): void {
    const about = {
      reason: reasonOf(error),
      waiting: this.#waiting.length,
      dropped: this.#dropped,
    };
    const message = 'the database is away or refuses to write; questions wait';
    this.#throttled(() => this.#log.warn(about, message));
  }
}
