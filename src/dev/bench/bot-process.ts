import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** How much of the machine a process uses: time on a processor so far, and memory. */
const Usage = z.object({ cpuMs: z.number(), heapBytes: z.number(), residentBytes: z.number() });
export type Usage = z.infer<typeof Usage>;

const PROBE = new URL('usage-probe.js', import.meta.url).href;
/** A bot that takes longer to stop is killed. */
const LONGEST_STOP_MS = 6000;

/** A built bot in a process of its own. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<string>;

  /**
   * @param program - path below `dist`
   * @param environment - all that it sees beside PATH; it finds no file `.env`
   */
  constructor(program: string, environment: Readonly<Record<string, string>>) {
    this.#child = fork(fileURLToPath(new URL(`../../${program}`, import.meta.url)), {
      execArgv: ['--expose-gc', '--import', PROBE],
      env: { PATH: process.env.PATH, ...environment },
      cwd: tmpdir(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('close', (status, signal) =>
        resolve(`${program} ended: ${status ?? signal}`),
      );
    });
  }

  /** Waits for something that the bot does. @throws Error when the bot ends before */
  until<T>(done: Promise<T>): Promise<T> {
    const ended = this.#ended.then((message) => {
      throw new Error(message);
    });
    return Promise.race([done, ended]);
  }

  /** @param when - by default at once; the heap is known after a garbage collection only */
  async usage(when: 'now' | 'after a garbage collection' = 'now'): Promise<Usage> {
    const answer = once(this.#child, 'message');
    this.#child.send(when);
    const [usage] = await this.until(answer);
    return Usage.parse(usage);
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), LONGEST_STOP_MS);
    this.#child.kill('SIGTERM');
    await this.#ended;
    clearTimeout(timer);
  }
}
