import { type Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Faults } from '../faults.ts';
import { DiscordError, refusals } from '../forms/errors.ts';
import { readJson } from '../forms/form.ts';
import { applicationRoutes } from './applications.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { webhookRoutes } from './webhooks.ts';

/** A request of the bot, and how it was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** The path after `/api/v10`, without the query. */
  readonly path: string;
  /** The JSON that was sent, if any. */
  readonly body: unknown;
  readonly status: number;
}

const base = '/api/v10';

/** Where the token in the path is all the proof that Discord asks for. */
const withoutToken = /^\/(interactions|webhooks)\//;

/**
 * Makes Discord's REST API, as far as a slash-command bot uses it.
 * @param record is given every request in order, with its answer's status
 */
export function restApp(
  backend: Backend,
  faults: Faults,
  record: (request: RecordedRequest) => void,
): Hono {
  const app = new Hono();
  app.onError((error) => {
    if (error instanceof DiscordError) return error.toResponse();
    throw error;
  });
  app.notFound(() => refusals.notFound().toResponse());

  app.use(async (c, next) => {
    await next();
    const body = await readJson(c.req).catch(() => undefined);
    record({ method: c.req.method, path: pathOf(c), body, status: c.res.status });
  });
  app.use(async (c, next) => {
    const path = pathOf(c);
    const fault = faults.strike(c.req.method, path);
    if (fault) return fault;
    const proven = c.req.header('Authorization') === `Bot ${backend.token}`;
    if (!proven && !withoutToken.test(path)) throw refusals.unauthorized();
    return next();
  });

  for (const routes of [
    applicationRoutes,
    commandRoutes,
    guildRoutes,
    channelRoutes,
    messageRoutes,
    interactionRoutes,
    webhookRoutes,
  ]) {
    app.route(base, routes(backend));
  }
  return app;
}

/** The client writes `@original` with its @ encoded. */
function pathOf({ req }: Context): string {
  return decodeURIComponent(req.path).slice(base.length);
}
