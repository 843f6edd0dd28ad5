import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a process has used of the machine so far. */
const Usage = z.object({ cpuMs: z.number(), residentBytes: z.number() });
export type Usage = z.infer<typeof Usage>;

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
    const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
    this.#child = fork(file, {
      execArgv: ['--import', PROBE],
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

  async usage(): Promise<Usage> {
    const told = once(this.#child, 'message');
    this.#child.send('usage');
    const [message] = await this.until(told);
    return Usage.parse(message);
  }

  /** Stops the bot, by force when it does not stop by itself. */
  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE);
    this.#child.kill('SIGTERM');
    await this.#ended;
    clearTimeout(timer);
  }
}
