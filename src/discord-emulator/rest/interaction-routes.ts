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
  const { applicationId, channels, interactions } = world;

  const requireChannel = ({ action }: Interaction): void => {
    if (!channels.has(action.channel.id)) throw refusals.unknownChannel();
  };

  /** The interaction whose token is used as a webhook's. */
  const answered = ({ req }: Context): Interaction => {
    const interaction = interactions.get(req.param('token') ?? '');
    if (!interaction) throw refusals.invalidWebhookToken();
    if (req.param('app') !== applicationId || interaction.state !== 'answered')
      throw refusals.unknownWebhook();
    requireChannel(interaction);
    return interaction;
  };

  return new Hono()
    .post('/interactions/:id/:token/callback', async (c) => {
      const callback = await readBody('callback', c.req);
      const interaction = interactions.get(c.req.param('token'));
      if (interaction?.id !== c.req.param('id') || interaction.state === 'failed')
        throw refusals.unknownInteraction();
      if (interaction.state === 'answered') throw refusals.alreadyAcknowledged();
      requireChannel(interaction);
      answer(world, interaction, callback);
      return c.body(null, 204);
    })
    .post('/webhooks/:app/:token', async (c) => {
      const form = await readBody('followUp', c.req);
      return c.json(followUp(world, answered(c), form).data);
    })
    .patch('/webhooks/:app/:token/messages/:message', async (c) => {
      const form = await readBody('edit', c.req);
      const message = messageOf(answered(c), c.req.param('message'));
      return c.json(editMessage(world, message, form).data);
    })
    .delete('/webhooks/:app/:token/messages/:message', (c) => {
      deleteMessage(world, messageOf(answered(c), c.req.param('message')));
      return c.body(null, 204);
    });
}

/** @throws HTTPException 10008 for a message that was deleted or is not of this interaction */
function messageOf({ original, followUps }: Interaction, id: string): StoredMessage {
  const hasId = (message: StoredMessage | null) => message?.id === id;
  const message = id === '@original' ? original : [original, ...followUps].find(hasId);
  if (!message || message.deleted) throw refusals.unknownMessage();
  return message;
}
