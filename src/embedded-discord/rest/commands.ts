import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Backend } from '../backend.ts';
import type { Scope } from '../commands/commands.ts';
import { type Command, withoutLocalizations } from '../commands/registered-command.ts';
import { refusals } from '../forms/errors.ts';
import { parseForm, readJson } from '../forms/form.ts';

/** Registration of commands, everywhere and in one guild. */
export function commandRoutes({ world, commands }: Backend): Hono {
  const app = new Hono();

  const scopeOf = (c: Context): Scope => {
    if (c.req.param('app') !== world.applicationId) throw refusals.unknownApplication();
    const guildId = c.req.param('guild');
    if (guildId === undefined) return null;
    if (!world.guilds.has(guildId)) throw refusals.missingAccess();
    return guildId;
  };

  for (const path of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands']) {
    app.get(path, (c) => {
      const all = commands.list(scopeOf(c));
      return c.json(wantsLocalizations(c) ? all : all.map(withoutLocalizations));
    });
    app.put(path, async (c) => c.json(commands.overwrite(scopeOf(c), await readJson(c.req))));
    app.post(path, async (c) => {
      const { command, isNew } = commands.create(scopeOf(c), await readJson(c.req));
      return c.json(command, isNew ? 201 : 200);
    });
    app.get(`${path}/:id`, (c) => c.json(find(c)));
    app.patch(`${path}/:id`, async (c) => {
      const body = parseForm(z.looseObject({}), await readJson(c.req));
      return c.json(commands.edit(scopeOf(c), find(c).id, body));
    });
    app.delete(`${path}/:id`, (c) => {
      commands.delete(scopeOf(c), find(c).id);
      return c.body(null, 204);
    });
  }

  function find(c: Context): Command {
    return commands.get(scopeOf(c), c.req.param('id') ?? '');
  }
  return app;
}

function wantsLocalizations(c: Context): boolean {
  return c.req.query('with_localizations') === 'true';
}
