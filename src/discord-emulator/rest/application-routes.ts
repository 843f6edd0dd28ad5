import { type Context, Hono } from 'hono';
import { overwriteCommands } from '../commands/overwrite.ts';
import { refusals } from '../forms/errors.ts';
import { readBody } from '../forms/read-body.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { World } from '../world/world.ts';

const everywhere = '/applications/:app/commands';
const inGuild = '/applications/:app/guilds/:guild/commands';

/** The routes of the bot's user, the gateway's URL, and the registration of commands. */
export function applicationRoutes(world: World, gateway: Gateway): Hono {
  const scopeOf = ({ req }: Context): string | null => {
    if (req.param('app') !== world.applicationId) throw refusals.unknownApplication();
    const guildId = req.param('guild') ?? null;
    if (guildId !== null && !world.guilds.has(guildId)) throw refusals.missingAccess();
    return guildId;
  };

  return new Hono()
    .get('/users/@me', (c) => c.json(world.bot))
    .get('/gateway/bot', (c) =>
      c.json({
        url: gateway.url,
        shards: gateway.options.shards,
        session_start_limit: {
          total: gateway.options.sessionStarts,
          remaining: Math.max(0, gateway.options.sessionStarts - gateway.identifies.length),
          reset_after: gateway.options.sessionResetMs,
          max_concurrency: gateway.options.maxConcurrency,
        },
      }),
    )
    .on('GET', [everywhere, inGuild], (c) => {
      const isFull = c.req.query('with_localizations') === 'true';
      const isSent = (field: string) => isFull || !field.endsWith('_localizations');
      const commands = world.commands.get(scopeOf(c)) ?? [];
      return c.body(
        JSON.stringify(commands, (field, value) => (isSent(field) ? value : undefined)),
        {
          headers: { 'Content-Type': 'application/json' },
        },
      );
    })
    .on('PUT', [everywhere, inGuild], async (c) => {
      const scope = scopeOf(c);
      return c.json(overwriteCommands(world, scope, await readBody('commands', c.req)));
    });
}
