import { Hono } from 'hono';
import type { Registry } from 'prom-client';

const UNAVAILABLE = 503;

/**
 * What is told to whoever watches the process.
 *
 * @param obstacle - gives why the bot answers nobody now; undefined when it does
 */
export function healthApp(registry: Registry, obstacle: () => string | undefined): Hono {
  const app = new Hono();
  // That it is answered at all says that the event loop turns. A bot that waits for Discord is alive:
  // whoever restarted it would use up the day's connections.
  app.get('/healthz', (c) => c.text('alive\n'));
  app.get('/readyz', (c) => {
    const reason = obstacle();
    return reason === undefined ? c.text('ready\n') : c.text(`${reason}\n`, UNAVAILABLE);
  });
  app.get('/metrics', async (c) =>
    c.body(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } }),
  );
  return app;
}
