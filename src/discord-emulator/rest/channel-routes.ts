import { ChannelType, MessageFlags, MessageType, PermissionFlagsBits } from 'discord.js';
import { Hono } from 'hono';
import { refusals } from '../forms/errors.ts';
import { readBody } from '../forms/read-body.ts';
import { createMessage, crosspost } from '../messages/message-store.ts';
import { requirePermission, sendPermission } from '../world/permissions.ts';
import { channelResource, guildResource, memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import type { Channel, Guild } from '../world/world-model.ts';

/** The routes of guilds, their members and channels, and of messages outside of interactions. */
export function channelRoutes(world: World): Hono {
  const { bot, channels, guilds } = world;

  const findGuild = (id: string): Guild => {
    const guild = guilds.get(id);
    if (!guild) throw refusals.unknownGuild();
    return guild;
  };

  const visibleChannel = (id: string): Channel => {
    const channel = channels.get(id);
    if (!channel) throw refusals.unknownChannel();
    requirePermission(channel, bot.id, PermissionFlagsBits.ViewChannel);
    return channel;
  };

  return new Hono()
    .get('/guilds/:guild', (c) => {
      const guild = guildResource(findGuild(c.req.param('guild')), world);
      // Only the gateway sends these fields.
      const { channels, threads, members, unavailable, joined_at, ...rest } = guild;
      return c.json(rest);
    })
    .get('/guilds/:guild/members/:user', (c) => {
      const member = findGuild(c.req.param('guild')).members.get(c.req.param('user'));
      if (!member) throw refusals.unknownMember();
      return c.json(memberResource(member));
    })
    .get('/channels/:channel', (c) =>
      c.json(channelResource(visibleChannel(c.req.param('channel')))),
    )
    .get('/channels/:channel/thread-members/:user', (c) => {
      const { id, participants } = visibleChannel(c.req.param('channel'));
      const user = c.req.param('user');
      if (!participants.has(user)) throw refusals.unknownMember();
      return c.json({ id, user_id: user, join_timestamp: new Date().toISOString(), flags: 0 });
    })
    .post('/channels/:channel/messages', async (c) => {
      const form = await readBody('message', c.req);
      const channel = visibleChannel(c.req.param('channel'));
      requirePermission(channel, bot.id, sendPermission(channel));
      const origin = { type: MessageType.Default };
      return c.json(createMessage(world, { channel, author: bot, form, origin }).data);
    })
    .post('/channels/:channel/messages/:message/crosspost', (c) => {
      const channel = visibleChannel(c.req.param('channel'));
      const message = channel.messages.get(c.req.param('message'));
      if (!message || message.ephemeral) throw refusals.unknownMessage();
      if (channel.type !== ChannelType.GuildAnnouncement) throw refusals.wrongChannelType();
      const isOwn = message.data.author.id === bot.id;
      if (!isOwn) requirePermission(channel, bot.id, PermissionFlagsBits.ManageMessages);
      requirePermission(channel, bot.id, PermissionFlagsBits.SendMessages);
      if (message.data.flags & MessageFlags.Crossposted) throw refusals.alreadyCrossposted();
      return c.json(crosspost(world, message).data);
    });
}
