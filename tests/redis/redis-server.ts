import { spawnSync } from 'node:child_process';
import { createClient } from '@redis/client';
import { vi } from 'vitest';
import { freePort } from '../../src/dev/bench/free-port.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Debian has it as `redis-server`; that of Valkey does as well. */
const COMMAND = process.env.REDIS_SERVER || 'redis-server';

if (spawnSync(COMMAND, ['--version']).error) {
  throw new Error(`there is no ${COMMAND}: install Redis, or set REDIS_SERVER to its path`);
}

/** A server that keeps nothing on disk, at an address that stays the same over its life. */
export class RedisServer extends ServerProcess {
  #password: string;

  private constructor(port: number, password: string) {
    super(port);
    this.#password = password;
  }

  static async start(password = ''): Promise<RedisServer> {
    const server = await RedisServer.away(password);
    await server.start();
    return server;
  }

  /** One that can be started later. */
  static async away(password = ''): Promise<RedisServer> {
    return new RedisServer(await freePort(), password);
  }

  /** What is to be set as `REDIS_URL`. */
  urlWith(password: string, name = ''): string {
    return `redis://${password && `${name}:${password}@`}127.0.0.1:${this.port}`;
  }

  get url(): string {
    return this.urlWith(this.#password);
  }

  /** Starts it, where it was before, with nothing in it, and waits until it answers. */
  async start(password = this.#password): Promise<void> {
    this.#password = password;
    const nothingKept = ['--save', '', '--appendonly', 'no'];
    const access = ['--bind', '127.0.0.1', '--requirepass', password];
    const options = ['--port', String(this.port), ...access, ...nothingKept];
    this.spawn(COMMAND, options);
    await vi.waitFor(() => this.keys(), { timeout: 5000 });
  }

  /** @returns the names of all that is kept; fails when the server is away */
  keys(): Promise<string[]> {
    return this.#ask((client) => client.keys('*'));
  }

  /** @returns how many are connected to it */
  clients(): Promise<number> {
    return this.#ask(async (client) => (await client.clientList()).length - 1);
  }

  /** @returns an address for somebody who may do no more than these rights, as Redis writes them */
  async urlOf(rights: readonly string[]): Promise<string> {
    await this.#ask((client) => client.aclSetUser('bot', ['on', '>secret', ...rights]));
    return this.urlWith('secret', 'bot');
  }

  /** Has it answer everything with an error, also a ping, or no longer. */
  async refuseAll(isRefusing: boolean): Promise<void> {
    await this.#ask(async (client) => {
      await client.configSet('replica-serve-stale-data', isRefusing ? 'no' : 'yes');
      // One that follows nobody has everything to serve.
      await client.sendCommand(['REPLICAOF', ...(isRefusing ? ['127.0.0.1', '1'] : ['NO', 'ONE'])]);
    });
  }

  /** Has it answer whoever reads, and refuse whoever writes. */
  async refuseWrites(): Promise<void> {
    await this.#ask((client) => client.configSet('min-replicas-to-write', '1'));
  }

  /** Takes the only place that it has for now. @returns how to leave it */
  async fill(): Promise<() => void> {
    const client = clientAt(this.url);
    await client.connect();
    await client.configSet('maxclients', '1');
    return () => client.destroy();
  }

  async #ask<T>(question: (client: ReturnType<typeof clientAt>) => Promise<T>): Promise<T> {
    const client = clientAt(this.url);
    await client.connect();
    try {
      return await question(client);
    } finally {
      client.destroy();
    }
  }
}

/** One that tries once. */
function clientAt(url: string) {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  // It fails all the same, and is caught there.
  return client.on('error', () => undefined);
}
