import { setTimeout } from 'node:timers/promises';
import { type Client, type REST, RESTEvents, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';

/** What Discord says of how often the bot may still connect. */
const Gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});
/** Between two looks, however soon Discord says that it may connect again, in milliseconds. */
const LEAST_WAIT = 1000;
const UNAUTHORIZED = 401;

/**
 * Connects. A bot that has connected too often today (a supervisor may have started it again and again)
 * waits until Discord lets it: each further try would only keep it waiting, and too many cost the token.
 *
 * @param shards - how many connections are made; undefined: as many as Discord recommends
 * @param signal - ends the waiting
 * @throws what discord.js throws when the bot cannot be connected
 */
export async function logIn(
  client: Client,
  token: string,
  shards: number | undefined,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  keepToken(client.rest, token);
  for (;;) {
    const gateway = Gateway.parse(await client.rest.get(Routes.gatewayBot()));
    const { remaining, reset_after } = gateway.session_start_limit;
    if (remaining >= (shards ?? gateway.shards)) break;
    const wait = Math.max(reset_after, LEAST_WAIT);
    const until = new Date(Date.now() + wait).toISOString();
    log.warn({ until }, 'the bot has connected too often today; it waits until Discord lets it');
    await setTimeout(wait, undefined, { signal });
  }
  await client.login(token);
}

/**
 * Gives the REST client its token, for good: with the first 401 it forgets it, whatever that answer was
 * for, and sends nothing more that needs one. A token that Discord has taken back ends the connection to
 * the gateway, and the bot with it.
 */
function keepToken(rest: REST, token: string): void {
  rest.setToken(token);
  rest.on(RESTEvents.Response, (_, { status }) => {
    // It tells of the answer first, and forgets the token then.
    if (status === UNAUTHORIZED) setImmediate(() => rest.setToken(token));
  });
}
