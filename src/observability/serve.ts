import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { HealthSettings } from '../config/config.ts';
import { ConfigError } from '../config/environment.ts';

/** What keeps a server from listening, by the system's code. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has the port: stop it, or set another in HEALTH_PORT',
  EACCES: 'the system does not allow the port: set one above 1023 in HEALTH_PORT',
  EADDRNOTAVAIL: 'this machine has no such address: check HEALTH_HOST',
  ENOTFOUND: 'there is no such host: check HEALTH_HOST',
};

/**
 * Serves until the process ends.
 *
 * @throws ConfigError when nothing can listen there
 */
export async function serve(app: Hono, { host, port }: HealthSettings): Promise<void> {
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError(
      `HEALTH_PORT: nothing can be served at ${host}:${port}: ${REASONS[code] ?? code}`,
    );
  }
}
