import { spawnSync } from 'node:child_process';
import { createClient } from '@redis/client';
import { vi } from 'vitest';
import { freePort } from '../../src/dev/bench/free-port.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Debian's package `redis-server`; Valkey's server works too. */
const COMMAND = process.env.REDIS_SERVER || 'redis-server';

if (spawnSync(COMMAND, ['--version']).error) {
  throw new Error(`there is no ${COMMAND}: install Redis, or set REDIS_SERVER to its path`);
}

/** A Redis server without persistence, at a fixed address. */
export class RedisServer extends ServerProcess {
  #password: string;

  private constructor(port: number, password: string) {
    super(port);
    this.#password = password;
  }

  static async start(password = ''): Promise<RedisServer> {
    const server = await RedisServer.stopped(password);
    await server.start();
    return server;
  }

  /** A server that is not started yet. */
  static async stopped(password = ''): Promise<RedisServer> {
    return new RedisServer(await freePort(), password);
  }

  /** The value for `REDIS_URL`. */
  urlWith(password: string, name = ''): string {
    return `redis://${password && `${name}:${password}@`}127.0.0.1:${this.port}`;
  }

  get url(): string {
    return this.urlWith(this.#password);
  }

  /** Starts it empty, at the same address, and waits until it answers. */
  async start(password = this.#password): Promise<void> {
    this.#password = password;
    const noPersistence = ['--save', '', '--appendonly', 'no'];
    const access = ['--bind', '127.0.0.1', '--requirepass', password];
    const options = ['--port', String(this.port), ...access, ...noPersistence];
    this.spawn(COMMAND, options);
    await vi.waitFor(() => this.keys(), { timeout: 5000 });
  }

  /** @returns all keys; fails when the server is down */
  keys(): Promise<string[]> {
    return this.#run((client) => client.keys('*'));
  }

  /** @returns how many clients are connected */
  clients(): Promise<number> {
    return this.#run(async (client) => (await client.clientList()).length - 1);
  }

  /**
   * @param rights - ACL rules of Redis
   * @returns an address for a user with these rights only
   */
  async urlOf(rights: readonly string[]): Promise<string> {
    await this.#run((client) => client.aclSetUser('bot', ['on', '>secret', ...rights]));
    return this.urlWith('secret', 'bot');
  }

  /** Makes it answer every command with an error, also a ping, or stops that. */
  async refuseAll(isRefusing: boolean): Promise<void> {
    await this.#run(async (client) => {
      await client.configSet('replica-serve-stale-data', isRefusing ? 'no' : 'yes');
      // A server without a primary serves its data.
      await client.sendCommand(['REPLICAOF', ...(isRefusing ? ['127.0.0.1', '1'] : ['NO', 'ONE'])]);
    });
  }

  /** Makes it refuse writes, or stops that. */
  async refuseWrites(isRefusing = true): Promise<void> {
    await this.#run((client) => client.configSet('min-replicas-to-write', isRefusing ? '1' : '0'));
  }

  /** Takes the only client connection. @returns a function that closes it */
  async fill(): Promise<() => void> {
    const client = createTestClient(this.url);
    await client.connect();
    await client.configSet('maxclients', '1');
    return () => client.destroy();
  }

  async #run<T>(command: (client: ReturnType<typeof createTestClient>) => Promise<T>): Promise<T> {
    const client = createTestClient(this.url);
    await client.connect();
    try {
      return await command(client);
    } finally {
      client.destroy();
    }
  }
}

/** A client that does not reconnect. */
function createTestClient(url: string) {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  // The command rejects, which is enough.
  return client.on('error', () => undefined);
}
