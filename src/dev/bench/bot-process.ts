import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a process holds after a garbage collection: what its own objects take, and all of it. */
const Memory = z.object({ usedBytes: z.number(), residentBytes: z.number() });
export type Memory = z.infer<typeof Memory>;

const PROBE = new URL('./usage-probe.js', import.meta.url).href;
/** How long a bot may take to stop, in milliseconds. */
const PATIENCE = 6000;

/** A bot, as built, in a process of its own. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<string>;

  /**
   * @param program - path of the program below the folder of built files
   * @param environment - all that it sees beside PATH; a file `.env` is not looked for
   */
  constructor(program: string, environment: Readonly<Record<string, string>>) {
    const file = fileURLToPath(new URL(`../../${program}`, import.meta.url));
    this.#child = fork(file, {
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

  /** Waits for something that the bot does; fails when it ends before. */
  async until<T>(done: Promise<T>): Promise<T> {
    return Promise.race([
      done,
      this.#ended.then((message) => {
        throw new Error(message);
      }),
    ]);
  }

  /** @returns for how many milliseconds it has been on a processor so far */
  async cpuMs(): Promise<number> {
    return z.number().parse(await this.#ask('cpu'));
  }

  async memory(): Promise<Memory> {
    return Memory.parse(await this.#ask('memory'));
  }

  /** Stops the bot, by force when it does not stop by itself. */
  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE);
    this.#child.kill('SIGTERM');
    await this.#ended;
    clearTimeout(timer);
  }

  async #ask(what: 'cpu' | 'memory'): Promise<unknown> {
    const told = once(this.#child, 'message');
    this.#child.send(what);
    const [message] = await this.until(told);
    return message;
  }
}
