import { type Context, Hono } from 'hono';
import { refusals } from '../forms/errors.ts';
import { readBody } from '../forms/read-body.ts';
import { deleteMessage, editMessage } from '../messages/message-store.ts';
import type { Interaction } from '../world/interaction.ts';
import type { World } from '../world/world.ts';
import type { StoredMessage } from '../world/world-model.ts';
import { answer, followUp } from './send-answer.ts';

/** The routes of the first response to an interaction, and of later messages with its token. */
export function interactionRoutes(world: World): Hono {
  return new Hono()
    .post('/interactions/:id/:token/callback', async (c) => {
      const callback = await readBody('callback', c.req);
      const { id, token } = c.req.param();
      answer(world, unansweredInteraction(world, id, token), callback);
      return c.body(null, 204);
    })
    .post('/webhooks/:app/:token', async (c) => {
      const form = await readBody('followUp', c.req);
      return c.json(followUp(world, answeredInteraction(world, c), form).data);
    })
    .patch('/webhooks/:app/:token/messages/:message', async (c) => {
      const form = await readBody('edit', c.req);
      const message = messageOf(answeredInteraction(world, c), c.req.param('message'));
      return c.json(editMessage(world, message, form).data);
    })
    .delete('/webhooks/:app/:token/messages/:message', (c) => {
      deleteMessage(world, messageOf(answeredInteraction(world, c), c.req.param('message')));
      return c.body(null, 204);
    });
}

/** @throws DiscordError 10062 for an unknown or late interaction, 40060 for a second response */
function unansweredInteraction(
  { channels, interactions }: World,
  id: string,
  token: string,
): Interaction {
  const interaction = interactions.get(token);
  if (interaction?.id !== id || interaction.state === 'failed') throw refusals.unknownInteraction();
  if (interaction.state === 'answered') throw refusals.alreadyAcknowledged();
  if (!channels.has(interaction.action.channel.id)) throw refusals.unknownChannel();
  return interaction;
}

/**
 * Finds the interaction whose token is used as a webhook's.
 * @throws DiscordError 50027 for an unknown token, 10015 before the first response, 10003
 * when its channel was deleted
 */
function answeredInteraction(
  { applicationId, channels, interactions }: World,
  { req }: Context,
): Interaction {
  const interaction = interactions.get(req.param('token') ?? '');
  if (!interaction) throw refusals.invalidWebhookToken();
  if (req.param('app') !== applicationId || interaction.state !== 'answered')
    throw refusals.unknownWebhook();
  if (!channels.has(interaction.action.channel.id)) throw refusals.unknownChannel();
  return interaction;
}

/** @throws DiscordError 10008 for a message that was deleted or is not of this interaction */
function messageOf({ original, followUps }: Interaction, id: string): StoredMessage {
  const hasId = (message: StoredMessage | null) => message?.id === id;
  const message = id === '@original' ? original : [original, ...followUps].find(hasId);
  if (!message || message.deleted) throw refusals.unknownMessage();
  return message;
}
