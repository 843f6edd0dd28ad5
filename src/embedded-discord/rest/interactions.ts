import { type Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { refusals } from '../forms/errors.ts';
import { readBody } from '../forms/read-body.ts';
import type { Interaction } from '../world/interactions.ts';
import type { StoredMessage } from '../world/model.ts';
import { answer, followUp, refuseGone } from './answer.ts';

/** The first answer to an interaction, and what can be done with its token afterwards. */
export function interactionRoutes(backend: Backend): Hono {
  const { world, interactions, messages } = backend;

  const interactionOf = (c: Context): Interaction => {
    if (c.req.param('app') !== world.applicationId) throw refusals.unknownWebhook();
    const interaction = interactions.webhook(c.req.param('token') ?? '');
    refuseGone(backend, interaction);
    return interaction;
  };

  return new Hono()
    .post('/interactions/:id/:token/callback', async (c) => {
      const callback = await readBody('callback', c.req);
      const { id, token } = c.req.param();
      answer(backend, interactions.toAnswer(id, token), callback);
      return c.body(null, 204);
    })
    .post('/webhooks/:app/:token', async (c) => {
      const form = await readBody('followUp', c.req);
      return c.json(followUp(backend, interactionOf(c), form).data);
    })
    .patch('/webhooks/:app/:token/messages/:message', async (c) => {
      const form = await readBody('edit', c.req);
      const message = messageOf(interactionOf(c), c.req.param('message'));
      return c.json(messages.edit(message, form).data);
    });
}

/** @throws DiscordError 10008 for a message that is not, or no longer, of this interaction */
function messageOf({ original, followUps }: Interaction, id: string): StoredMessage {
  const known = original ? [original, ...followUps] : followUps;
  const message = id === '@original' ? original : known.find((candidate) => candidate.id === id);
  if (!message || message.deleted) throw refusals.unknownMessage();
  return message;
}
