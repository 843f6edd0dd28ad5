import { Hono } from 'hono';
import { refusals } from '../forms/errors.ts';
import { guildResource, memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import type { Guild } from '../world/world-model.ts';

/** The routes of guilds and their members. */
export function guildRoutes(world: World): Hono {
  const findGuild = (id: string): Guild => {
    const guild = world.guilds.get(id);
    if (!guild) throw refusals.unknownGuild();
    return guild;
  };

  return new Hono()
    .get('/guilds/:guild', (c) => {
      // Only the gateway sends these fields.
      const { channels, threads, members, unavailable, joined_at, ...rest } = guildResource(
        findGuild(c.req.param('guild')),
        world,
      );
      return c.json(rest);
    })
    .get('/guilds/:guild/members/:user', (c) => {
      const member = findGuild(c.req.param('guild')).members.get(c.req.param('user'));
      if (!member) throw refusals.unknownMember();
      return c.json(memberResource(member));
    });
}
