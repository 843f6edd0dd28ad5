import { type Context, Hono } from 'hono';
import { refusals } from '../forms/errors.ts';
import { readJson } from '../forms/read-body.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { World } from '../world/world.ts';
import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';

/** A request of the bot with its outcome. */
export interface RecordedRequest {
  readonly method: string;
  /** The path after `/api/v10`, without the query. */
  readonly path: string;
  /** The JSON body, if any. */
  readonly body: unknown;
  readonly status: number;
  /** The problems of the body; `null` when it was accepted. */
  readonly violations: unknown;
}

const base = '/api/v10';

/** Routes whose path contains a token, and which need no bot token. */
const withoutBotToken = /^\/(interactions|webhooks)\//;

/**
 * Creates Discord's REST API, as far as a slash-command bot uses it.
 * @param record - gets every request in order
 */
export function restApp(
  world: World,
  gateway: Gateway,
  record: (request: RecordedRequest) => void,
): Hono {
  const app = new Hono();
  app.notFound(() => refusals.notFound().getResponse());

  app.use(async (c, next) => {
    await next();
    const { method } = c.req;
    const body = await readJson(c.req).catch(() => undefined);
    const violations = c.error?.cause ?? null;
    record({ method, path: pathOf(c), body, status: c.res.status, violations });
  });
  app.use(async (c, next) => {
    const path = pathOf(c);
    const fault = world.faults.takeRequestFault(c.req.method, path);
    if (fault) {
      c.res = await fault(next);
      return;
    }
    const isAuthorized = c.req.header('Authorization') === `Bot ${world.token}`;
    if (!isAuthorized && !withoutBotToken.test(path)) throw refusals.unauthorized();
    return next();
  });
  return app
    .route(base, applicationRoutes(world, gateway))
    .route(base, channelRoutes(world))
    .route(base, interactionRoutes(world));
}

/** Decoded, as the client encodes the @ of `@original`. */
function pathOf({ req }: Context): string {
  return decodeURIComponent(req.path).slice(base.length);
}
