import { Hono } from 'hono';
import { refusals } from '../forms/errors.ts';
import { guildResource, memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import type { Guild } from '../world/world-model.ts';

/** Servers and who is in them, for a bot that was told of neither. */
export function guildRoutes(world: World): Hono {
  const known = (id: string): Guild => {
    const guild = world.guilds.get(id);
    if (!guild) throw refusals.unknownGuild();
    return guild;
  };

  return new Hono()
    .get('/guilds/:guild', (c) => {
      // The gateway alone tells of these.
      const { channels, threads, members, unavailable, joined_at, ...rest } = guildResource(
        known(c.req.param('guild')),
        world,
      );
      return c.json(rest);
    })
    .get('/guilds/:guild/members/:user', (c) => {
      const member = known(c.req.param('guild')).members.get(c.req.param('user'));
      if (!member) throw refusals.unknownMember();
      return c.json(memberResource(member));
    });
}
