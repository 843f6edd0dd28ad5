import { Hono } from 'hono';
import type { Gateway } from '../gateway/gateway.ts';
import type { World } from '../world/world.ts';

/** The bot's user, and the way to the gateway. */
export function applicationRoutes({ bot }: World, gateway: Gateway): Hono {
  return new Hono()
    .get('/users/@me', (c) => c.json(bot))
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
