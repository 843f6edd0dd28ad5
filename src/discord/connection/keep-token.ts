import { type REST, RESTEvents } from 'discord.js';

const UNAUTHORIZED = 401;

/**
 * Gives the REST client its token, for good: with the first 401 it forgets it, whatever that answer was
 * for, and sends nothing more that needs one. A token that Discord has taken back ends the connection to
 * the gateway, and the bot with it.
 */
export function keepToken(rest: REST, token: string): void {
  rest.setToken(token);
  rest.on(RESTEvents.Response, (_, { status }) => {
    // It tells of the answer first, and forgets the token then.
    if (status === UNAUTHORIZED) setImmediate(() => rest.setToken(token));
  });
}
