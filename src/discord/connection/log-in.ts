import { setTimeout } from 'node:timers/promises';
import { type Client, type REST, RESTEvents, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';

/** How many shards Discord recommends, and how many identifications are left today. */
const Gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});
/** The minimum wait before Discord is asked again, in milliseconds. */
const MIN_WAIT = 1000;
const UNAUTHORIZED = 401;

/**
 * Logs in. If the bot has used up its identifications for today, for example because a supervisor
 * restarts it again and again, it waits for the reset: more tries would make Discord reset the token.
 *
 * @param shards - how many shards identify; undefined: as many as Discord recommends
 * @param signal - ends the wait
 * @throws the error of discord.js if the bot cannot log in
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
    const wait = Math.max(reset_after, MIN_WAIT);
    const until = new Date(Date.now() + wait).toISOString();
    log.warn({ until }, 'the daily session start limit is reached; waiting until it resets');
    await setTimeout(wait, undefined, { signal });
  }
  await client.login(token);
}

/**
 * Sets the token of the REST client, and sets it again after every 401: discord.js drops the token after
 * any 401 and then sends no request that needs one. If the token is really invalid, Discord also closes
 * the gateway connection, which ends the bot.
 */
function keepToken(rest: REST, token: string): void {
  rest.setToken(token);
  rest.on(RESTEvents.Response, (_, { status }) => {
    // discord.js emits the event first and drops the token after it.
    if (status === UNAUTHORIZED) setImmediate(() => rest.setToken(token));
  });
}
