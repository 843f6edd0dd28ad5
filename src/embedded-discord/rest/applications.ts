import { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { applicationResource } from '../world/resources.ts';

/** The application, its user, and the way to the gateway. */
export function applicationRoutes({ world, gateway }: Backend): Hono {
  return new Hono()
    .get('/users/@me', (c) => c.json(world.bot))
    .get('/applications/@me', (c) => c.json(applicationResource(world)))
    .get('/oauth2/applications/@me', (c) => c.json(applicationResource(world)))
    .get('/gateway', (c) => c.json({ url: gateway.url }))
    .get('/gateway/bot', (c) =>
      c.json({
        url: gateway.url,
        shards: 1,
        session_start_limit: {
          total: 1000,
          remaining: 1000 - gateway.identifies.length,
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      }),
    );
}
