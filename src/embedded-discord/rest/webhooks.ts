import { type Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { refusals } from '../forms/errors.ts';
import { parseForm, readJson } from '../forms/form.ts';
import { messageForm } from '../forms/message-form.ts';
import type { Interaction } from '../people/interactions.ts';
import type { StoredMessage } from '../world/model.ts';
import { followUp, refuseGone } from './respond.ts';

const webhook = '/webhooks/:app/:token';
const one = `${webhook}/messages/:message`;

/** What can be done with an interaction's token after the first answer. */
export function webhookRoutes(backend: Backend): Hono {
  const { world, interactions, messages } = backend;

  const interactionOf = (c: Context): Interaction => {
    if (c.req.param('app') !== world.applicationId) throw refusals.unknownWebhook();
    const interaction = interactions.webhook(c.req.param('token') ?? '');
    refuseGone(backend, interaction);
    return interaction;
  };

  return new Hono()
    .post(webhook, async (c) => {
      const interaction = interactionOf(c);
      return c.json(followUp(backend, interaction, await readJson(c.req)).data);
    })
    .get(one, (c) => c.json(messageOf(interactionOf(c), c).data))
    .patch(one, async (c) => {
      const message = messageOf(interactionOf(c), c);
      return c.json(messages.edit(message, parseForm(messageForm, await readJson(c.req))).data);
    })
    .delete(one, (c) => {
      messages.delete(messageOf(interactionOf(c), c));
      return c.body(null, 204);
    });
}

/** @throws DiscordError 10008 for a message that is not, or no longer, of this interaction */
function messageOf({ original, followUps }: Interaction, c: Context): StoredMessage {
  const id = c.req.param('message');
  const known = [...(original ? [original] : []), ...followUps];
  const message = id === '@original' ? original : known.find((candidate) => candidate.id === id);
  if (!message || message.deleted) throw refusals.unknownMessage();
  return message;
}
