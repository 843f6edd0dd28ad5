import { existsSync } from 'node:fs';
import { vi } from 'vitest';
import { freePort } from '../../src/dev/bench/free-port.ts';
import { ServerProcess } from '../support/server-process.ts';

/** The folder of the npm package node-llama-cpp, and a model as a GGUF file. */
const LIBRARY = process.env.NODE_LLAMA_CPP ?? '';
const MODEL = process.env.READER_GGUF ?? '';
const START_TIMEOUT_MS = 120_000;

/** Why the server cannot be started here; undefined when it can. */
export const missing =
  existsSync(`${LIBRARY}/package.json`) && existsSync(MODEL)
    ? undefined
    : 'set NODE_LLAMA_CPP to the folder of node-llama-cpp 3.21.1 (npm install --ignore-scripts in a folder aside) and READER_GGUF to a model';

/** A server with a real model, at a fixed address. */
export class Llama extends ServerProcess {
  static async start(): Promise<Llama> {
    const server = new Llama(await freePort());
    const program = 'tests/real-reader/llama-server.mjs';
    server.spawn(process.execPath, [program, LIBRARY, MODEL, String(server.port)]);
    const answers = () =>
      fetch(`${server.url}/models`).then(
        ({ ok }) => ok,
        () => false,
      );
    await vi.waitUntil(answers, { timeout: START_TIMEOUT_MS });
    return server;
  }

  /** The value for `READER_URL`. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }
}
