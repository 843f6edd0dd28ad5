import { PermissionFlagsBits } from 'discord.js';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Backend } from '../backend.ts';
import { refusals } from '../forms/errors.ts';
import { parseForm, readJson } from '../forms/form.ts';
import { channelResource } from '../world/channel-resource.ts';
import type { Channel } from '../world/model.ts';
import { demand } from '../world/permissions.ts';

/** Channels themselves, and the opening of DMs. */
export function channelRoutes(backend: Backend): Hono {
  const { world } = backend;
  return new Hono()
    .get('/channels/:channel', (c) =>
      c.json(channelResource(visibleChannel(backend, c.req.param('channel')))),
    )
    .post('/users/@me/channels', async (c) => {
      const form = z.object({ recipient_id: z.string() });
      const { recipient_id } = parseForm(form, await readJson(c.req));
      const recipient = world.users.get(recipient_id);
      if (!recipient) throw refusals.unknownUser();
      return c.json(channelResource(world.dm(recipient)));
    });
}

/**
 * Finds a channel that the bot can see.
 * @throws DiscordError 10003 when there is none, 50001 when it is hidden from the bot
 */
export function visibleChannel({ world }: Backend, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refusals.unknownChannel();
  demand(channel, world.bot.id, PermissionFlagsBits.ViewChannel);
  return channel;
}
