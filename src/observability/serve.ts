import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';
import type { HealthSettings } from '../config/config.ts';
import { ConfigError } from '../config/environment.ts';

const UNAVAILABLE = 503;

/** Why a server cannot listen, by the system's error code, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has the port: stop it, or set another in HEALTH_PORT',
  EACCES: 'the system does not allow the port: set one above 1023 in HEALTH_PORT',
  EADDRNOTAVAIL: 'this machine has no such address: check HEALTH_HOST',
  ENOTFOUND: 'there is no such host: check HEALTH_HOST',
};

/**
 * @param notReadyReason - returns why the bot cannot answer now; undefined when it can
 * @param trouble - returns what is wrong although it can; undefined: nothing
 */
export function healthApp(
  registry: Registry,
  notReadyReason: () => string | undefined,
  trouble: () => string | undefined = () => undefined,
): Hono {
  const app = new Hono();
  // An answer proves that the event loop runs. A bot that waits for Discord is alive: restarting it would
  // use up the day's identifications.
  app.get('/healthz', (c) => c.text('alive\n'));
  app.get('/readyz', (c) => {
    const reason = notReadyReason();
    if (reason !== undefined) return c.text(`${reason}\n`, UNAVAILABLE);
    const wrong = trouble();
    return c.text(wrong === undefined ? 'ready\n' : `ready, but ${wrong}\n`);
  });
  app.get('/metrics', async (c) =>
    c.body(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } }),
  );
  return app;
}

/**
 * Serves until the process ends.
 *
 * @throws ConfigError when the server cannot listen at the host and port
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
