import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { vi } from 'vitest';
import { freePort } from '../../src/dev/bench/free-port.ts';
import { folderWith } from '../support/folder.ts';
import { ServerProcess } from '../support/server-process.ts';

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package makes. */
const OWNER = process.getuid?.() === 0 ? idsOf('postgres') : undefined;
const PROGRAMS = programs();

/** A PostgreSQL with an empty database, at a fixed address. */
export class PostgresServer extends ServerProcess {
  readonly #folder: string;

  private constructor(port: number, folder: string) {
    super(port, OWNER);
    this.#folder = folder;
  }

  static async start(): Promise<PostgresServer> {
    const folder = join(folderWith({}), 'data');
    mkdirSync(folder, { mode: 0o700 });
    if (OWNER) {
      chownSync(folder, OWNER.uid, OWNER.gid);
      // It must also get there.
      for (const path of [dirname(folder), tmpdir()]) chmodSync(path, 0o711);
    }
    const options = ['-D', folder, '-U', 'zajel', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
    execFileSync(join(PROGRAMS, 'initdb'), options, { stdio: 'ignore', ...OWNER });
    const server = new PostgresServer(await freePort(), folder);
    await server.start();
    return server;
  }

  /** @returns the value for `DATABASE_URL` of a new database */
  async newDatabase(name: string): Promise<string> {
    await this.run('postgres', `create database "${name}"`);
    return this.urlOf(name);
  }

  urlOf(name: string, user = 'zajel'): string {
    return `postgres://${user}:secret@127.0.0.1:${this.port}/${name}`;
  }

  /** Starts it with what it held, at the same address, and waits until it answers. */
  async start(): Promise<void> {
    const listen = ['-p', String(this.port), '-c', 'listen_addresses=127.0.0.1', '-k', ''];
    this.spawn(join(PROGRAMS, 'postgres'), ['-D', this.#folder, ...listen, '-c', 'fsync=off']);
    await vi.waitFor(() => this.run('postgres', 'select 1'), { timeout: 20_000, interval: 100 });
  }

  async run(database: string, sql: string): Promise<void> {
    const client = await this.#connect(database);
    await client.query(sql).finally(() => client.end());
  }

  /** Lets nobody else read or write the tables of the desk. @returns what ends that */
  async lock(database: string): Promise<() => Promise<void>> {
    const client = await this.#connect(database);
    await client.query('begin; lock table questions, servers in access exclusive mode');
    return () => client.end();
  }

  async #connect(database: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.urlOf(database) });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** @returns the folder with the newest `initdb` and `postgres`; Debian does not put it on the path */
function programs(): string {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  if (!spawnSync('initdb', ['--version']).error) return '';
  const debian = '/usr/lib/postgresql';
  const newest = readdirSync(debian).sort().at(-1);
  if (newest === undefined) {
    throw new Error(
      'there is no PostgreSQL: install it, or set POSTGRES_BIN to the folder of initdb',
    );
  }
  return join(debian, newest, 'bin');
}
