import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

/** A Redis of one's own, which keeps nothing. */
export interface RedisServer {
  /** `redis://…`, on this machine. */
  readonly url: string;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts a Redis at a free port; it ends with this process at the latest.
 *
 * @returns undefined where there is no `redis-server` on the PATH
 * @throws Error when it ends before it is ready
 */
export async function startRedis(): Promise<RedisServer | undefined> {
  const port = await freePort();
  const settings = { port: `${port}`, bind: HOST, save: '', appendonly: 'no', dir: tmpdir() };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const kill = () => server.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
  };
  try {
    await once(server, 'spawn');
  } catch {
    await stop();
    return undefined;
  }
  for await (const line of createInterface(server.stdout)) {
    if (!line.includes('Ready to accept connections')) continue;
    // It would stop at a full pipe.
    server.stdout.resume();
    return { url: `redis://${HOST}:${port}`, stop };
  }
  throw new Error('redis-server ended before it was ready');
}
