import { Hono } from 'hono';
import type { Backend } from '../backend.ts';

/** The bot's user, and the way to the gateway. */
export function applicationRoutes({ world, gateway }: Backend): Hono {
  return new Hono()
    .get('/users/@me', (c) => c.json(world.bot))
    .get('/gateway/bot', (c) =>
      c.json({
        url: gateway.url,
        shards: gateway.options.shards,
        session_start_limit: {
          total: 1000,
          remaining: 1000 - gateway.identifies.length,
          reset_after: 86_400_000,
          max_concurrency: gateway.options.maxConcurrency,
        },
      }),
    );
}
