import {
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import { type Context, Hono } from 'hono';
import type { CallbackForm, MessageForm } from '../forms/bodies.ts';
import { withIds } from '../forms/component-forms.ts';
import { problem, refusals, refuseProblems } from '../forms/errors.ts';
import { readBody } from '../forms/read-body.ts';
import { createMessage, deleteMessage, editMessage } from '../messages/message-store.ts';
import type { Interaction } from '../world/interaction.ts';
import type { World } from '../world/world.ts';
import type { StoredMessage } from '../world/world-model.ts';

/** The path of the message in a callback's body. */
const at = ['data'];

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

/**
 * Responds to an interaction with a callback of any type.
 * @throws HTTPException 50035 or 50006 for a callback that does not fit the interaction
 */
function answer(world: World, interaction: Interaction, callback: CallbackForm): void {
  refuseWrongType(interaction, callback);
  const { message: source = null } = interaction.action;
  switch (callback.type) {
    case Callback.ChannelMessageWithSource:
      interaction.original = post(world, interaction, callback.data ?? {}, { at });
      break;
    case Callback.DeferredChannelMessageWithSource: {
      const { flags = null } = callback.data ?? {};
      interaction.original = post(world, interaction, { flags }, { loading: true });
      break;
    }
    case Callback.DeferredMessageUpdate:
      interaction.original = source;
      break;
    case Callback.UpdateMessage:
      if (!source || source.deleted) throw refusals.unknownMessage();
      interaction.original = editMessage(world, source, callback.data ?? {}, at);
      break;
    case Callback.ApplicationCommandAutocompleteResult:
      interaction.offered = callback.data?.choices ?? [];
      break;
    case Callback.Modal:
      interaction.opened = { ...callback.data, components: withIds(callback.data.components) };
      break;
  }
  interaction.state = 'answered';
  world.changes.notify();
}

/** Posts a follow-up; the first one after a deferred response replaces its "thinking…". */
function followUp(world: World, interaction: Interaction, form: MessageForm): StoredMessage {
  const { original } = interaction;
  if (original?.loading && original.deleted) throw refusals.unknownMessage();
  if (original?.loading) return editMessage(world, original, form);
  const message = post(world, interaction, form);
  interaction.followUps.push(message);
  return message;
}

/**
 * A response to a component, and every follow-up, is a reply to the previous message; the response to a
 * command names the command.
 */
function post(
  world: World,
  { id, action: { type, channel, data, user, message }, original }: Interaction,
  form: MessageForm,
  more: { loading?: boolean; at?: string[] } = {},
): StoredMessage {
  const { applicationId, bot } = world;
  const previous = original ?? message;
  const isContextMenu = 'target_id' in data;
  const origin = {
    webhook_id: applicationId,
    application_id: applicationId,
    type: isContextMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand,
    ...(previous && {
      type: MessageType.Reply,
      message_reference: { message_id: previous.id, channel_id: channel.id },
    }),
    ...(!previous && 'name' in data && { interaction: { id, type, name: `${data.name}`, user } }),
  };
  const visibleTo = (form.flags ?? 0) & MessageFlags.Ephemeral ? user.id : null;
  return createMessage(world, { channel, author: bot, form, origin, visibleTo, ...more });
}

/** Choices are for autocompletion only, and updates for components only. */
function refuseWrongType({ action }: Interaction, callback: CallbackForm): void {
  const { ApplicationCommandAutocomplete, ModalSubmit } = InteractionType;
  const { type, message } = action;
  const others = [
    ...(type === ModalSubmit ? [] : [Callback.Modal]),
    ...(message ? [Callback.DeferredMessageUpdate, Callback.UpdateMessage] : []),
  ];
  const allowed: Callback[] =
    type === ApplicationCommandAutocomplete
      ? [Callback.ApplicationCommandAutocompleteResult]
      : [Callback.ChannelMessageWithSource, Callback.DeferredChannelMessageWithSource, ...others];
  if (!allowed.includes(callback.type))
    refuseProblems([problem(['type'], `must be one of ${allowed.join(', ')}`)]);
}
