import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

/**
 * Starts a Redis that keeps nothing on disk; it ends with this process.
 *
 * @returns its address, `redis://…`; undefined where there is no `redis-server` on the PATH
 * @throws Error when it ends before it is ready
 */
export async function startRedis(): Promise<string | undefined> {
  if (spawnSync('redis-server', ['--version']).error) return undefined;
  const port = String(await freePort());
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()];
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => server.kill());
  server.unref();
  for await (const line of createInterface(server.stdout)) {
    if (!line.includes('Ready to accept connections')) continue;
    // An open pipe would keep this process alive. Redis ignores that it is closed.
    server.stdout.destroy();
    return `redis://127.0.0.1:${port}`;
  }
  throw new Error('redis-server ended before it was ready');
}
