import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fingerprintOf } from './fingerprint.ts';

/** How often the folder is checked, in milliseconds. */
const INTERVAL = 1000;
/** How long a changed folder must stay unchanged before it is loaded, as files may be half saved. */
const SETTLE_TIME = 400;

/** The events of a watched folder. */
interface Events<T> {
  /** The folder changed and was loaded. */
  change: [loaded: T];
  /** The folder changed and cannot be loaded; emitted once for each state of the folder. */
  broken: [error: unknown];
}

/**
 * Watches a knowledge folder by polling its files. A check takes a few system calls per file, no thread
 * of ours, and works wherever files can be read. File system events do not: they are missing on mounted
 * folders (NFS, a virtual machine's host, some containers), and where they work they also report
 * half-saved files, which must be checked again anyway.
 */
export class FolderWatch<T> extends EventEmitter<Events<T>> {
  readonly #folder: string;
  readonly #load: (signal: AbortSignal) => Promise<T>;
  readonly #stopping = new AbortController();
  #sleep = new AbortController();
  #reloadRequested = false;

  /**
   * @param fingerprint - the folder's fingerprint from just before the value in use was loaded
   * @param load - loads the folder; the signal aborts it
   */
  constructor(folder: string, fingerprint: string, load: (signal: AbortSignal) => Promise<T>) {
    super();
    this.#folder = folder;
    this.#load = load;
    void this.#watch(fingerprint);
  }

  /** Loads the folder now, changed or not. */
  reload(): void {
    this.#reloadRequested = true;
    this.#sleep.abort();
  }

  /** Stops at once; no more events are emitted. */
  stop(): void {
    this.#stopping.abort();
    this.#sleep.abort();
  }

  async #watch(fingerprint: string): Promise<void> {
    const { signal } = this.#stopping;
    let loaded = fingerprint;
    while (!signal.aborted) {
      await this.#pause(INTERVAL);
      const current = await fingerprintOf(this.#folder);
      if (current === loaded && !this.#reloadRequested) continue;
      const settled = await this.#settle(current);
      this.#reloadRequested = false;
      const emit = await this.#loadFolder();
      // A folder that changed during loading may have been read half old, half new.
      if ((await fingerprintOf(this.#folder)) !== settled) continue;
      loaded = settled;
      if (!signal.aborted) emit();
    }
  }

  /** Waits until the folder stops changing, unless a reload was requested. */
  async #settle(fingerprint: string): Promise<string> {
    let previous = fingerprint;
    while (!this.#reloadRequested && !this.#stopping.signal.aborted) {
      await this.#pause(SETTLE_TIME);
      const current = await fingerprintOf(this.#folder);
      if (current === previous) break;
      previous = current;
    }
    return previous;
  }

  /** @returns a function that emits the outcome */
  async #loadFolder(): Promise<() => void> {
    try {
      const loaded = await this.#load(this.#stopping.signal);
      return () => this.emit('change', loaded);
    } catch (error) {
      return () => this.emit('broken', error);
    }
  }

  /** Does not keep the process alive. */
  async #pause(milliseconds: number): Promise<void> {
    if (this.#reloadRequested) return;
    this.#sleep = new AbortController();
    if (this.#stopping.signal.aborted) return;
    const { signal } = this.#sleep;
    await setTimeout(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
  }
}
