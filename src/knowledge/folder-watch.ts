import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fingerprintOf } from './fingerprint.ts';

/** How often the folder is looked at, in milliseconds. */
const INTERVAL = 1000;
/** How long a folder that changed must have stayed as it is before it is read: files may be half saved. */
const QUIET = 400;

/** What happens while a folder is watched. */
interface Events<T> {
  /** It holds something else, and this is what. */
  change: [made: T];
  /** It cannot be used as it is now; told once for each state it is in. */
  broken: [error: unknown];
}

/**
 * Watches a knowledge folder by looking at its files again and again. Looking takes a few system calls a
 * file and no thread of ours, and works wherever files can be read. The system's own events do not: they
 * do not come from folders that are mounted from elsewhere (NFS, a virtual machine's host, some
 * containers), and where they come they tell of half-saved files, which must be looked at again anyway.
 */
export class FolderWatch<T> extends EventEmitter<Events<T>> {
  readonly #folder: string;
  readonly #make: (signal: AbortSignal) => Promise<T>;
  readonly #stopping = new AbortController();
  #sleep = new AbortController();
  #isHurried = false;

  /**
   * @param seen - the fingerprint of the folder when what is in use was read from it, or just before
   * @param make - makes of the folder what is told; the signal ends it
   */
  constructor(folder: string, seen: string, make: (signal: AbortSignal) => Promise<T>) {
    super();
    this.#folder = folder;
    this.#make = make;
    void this.#watch(seen);
  }

  /** Reads the folder now, changed or not. */
  reload(): void {
    this.#isHurried = true;
    this.#sleep.abort();
  }

  /** Ends it at once; nothing is told any more. */
  stop(): void {
    this.#stopping.abort();
    this.#sleep.abort();
  }

  async #watch(seen: string): Promise<void> {
    const { signal } = this.#stopping;
    let known = seen;
    while (!signal.aborted) {
      await this.#pause(INTERVAL);
      const found = await fingerprintOf(this.#folder);
      if (found === known && !this.#isHurried) continue;
      const settled = await this.#settled(found);
      this.#isHurried = false;
      const tell = await this.#read();
      // What was read while it changed may be half of this and half of that.
      if ((await fingerprintOf(this.#folder)) !== settled) continue;
      known = settled;
      if (!signal.aborted) tell();
    }
  }

  /** Waits until the folder stays as it is; whoever is in a hurry does not. */
  async #settled(found: string): Promise<string> {
    let before = found;
    while (!this.#isHurried && !this.#stopping.signal.aborted) {
      await this.#pause(QUIET);
      const now = await fingerprintOf(this.#folder);
      if (now === before) break;
      before = now;
    }
    return before;
  }

  /** @returns what tells of it */
  async #read(): Promise<() => void> {
    try {
      const made = await this.#make(this.#stopping.signal);
      return () => this.emit('change', made);
    } catch (error) {
      return () => this.emit('broken', error);
    }
  }

  /** A process that has nothing else to do need not wait for it. */
  async #pause(milliseconds: number): Promise<void> {
    if (this.#isHurried) return;
    this.#sleep = new AbortController();
    if (this.#stopping.signal.aborted) return;
    const { signal } = this.#sleep;
    await setTimeout(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
  }
}
