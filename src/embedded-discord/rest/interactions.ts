import { MessageFlags } from 'discord.js';
import { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { readJson } from '../forms/form.ts';
import type { Interaction } from '../people/interactions.ts';
import { respond } from './respond.ts';

/** The first answer to an interaction. */
export function interactionRoutes(backend: Backend): Hono {
  return new Hono().post('/interactions/:id/:token/callback', async (c) => {
    const { id, token } = c.req.param();
    const body = await readJson(c.req);
    const interaction = backend.interactions.toAnswer(id, token);
    respond(backend, interaction, body);
    return c.req.query('with_response') === 'true'
      ? c.json(callbackResource(interaction))
      : c.body(null, 204);
  });
}

function callbackResource({ id, type, channel, original, responseType }: Interaction): object {
  const flags = original?.data.flags ?? 0;
  return {
    interaction: {
      id,
      type,
      channel_id: channel.id,
      ...(channel.guild && { guild_id: channel.guild.id }),
      ...(original && {
        response_message_id: original.id,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    resource: { type: responseType, ...(original && { message: original.data }) },
  };
}
