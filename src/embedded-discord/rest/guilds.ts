import { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { refusals } from '../forms/errors.ts';
import { channelResource, isThread } from '../world/channel-resource.ts';
import type { Guild } from '../world/model.ts';
import { guildResource, memberResource } from '../world/resources.ts';

/** Guilds with their channels, roles and members. */
export function guildRoutes({ world }: Backend): Hono {
  const find = (id: string): Guild => {
    const guild = world.guilds.get(id);
    if (!guild) throw refusals.unknownGuild();
    return guild;
  };

  return new Hono()
    .get('/guilds/:guild', (c) => c.json(guildResource(find(c.req.param('guild')))))
    .get('/guilds/:guild/roles', (c) => c.json([...find(c.req.param('guild')).roles.values()]))
    .get('/guilds/:guild/channels', (c) => {
      const guild = find(c.req.param('guild'));
      const channels = [...world.channels.values()].filter(
        (channel) => channel.guild === guild && !isThread(channel),
      );
      return c.json(channels.map(channelResource));
    })
    .get('/guilds/:guild/members/:user', (c) => {
      const member = find(c.req.param('guild')).members.get(c.req.param('user'));
      if (!member) throw refusals.unknownMember();
      return c.json(memberResource(member));
    });
}
