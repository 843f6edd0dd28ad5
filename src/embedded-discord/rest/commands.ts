import { type Context, Hono } from 'hono';
import type { Commands, Scope } from '../commands/commands.ts';
import { withoutLocalizations } from '../commands/filled-in.ts';
import { refusals } from '../forms/errors.ts';
import { readBody } from '../forms/read-body.ts';
import type { World } from '../world/world.ts';

/** Registration of commands, everywhere and in one guild. */
export function commandRoutes({ applicationId, guilds }: World, commands: Commands): Hono {
  const app = new Hono();
  const scopeOf = (c: Context): Scope => {
    if (c.req.param('app') !== applicationId) throw refusals.unknownApplication();
    const guildId = c.req.param('guild');
    if (guildId !== undefined && !guilds.has(guildId)) throw refusals.missingAccess();
    return guildId ?? null;
  };

  for (const path of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands']) {
    app.get(path, (c) => {
      const all = commands.list(scopeOf(c));
      const isFull = c.req.query('with_localizations') === 'true';
      return c.json(isFull ? all : all.map(withoutLocalizations));
    });
    app.put(path, async (c) => {
      const scope = scopeOf(c);
      return c.json(commands.overwrite(scope, await readBody('commands', c.req)));
    });
  }
  return app;
}
