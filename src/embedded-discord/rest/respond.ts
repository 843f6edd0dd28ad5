import {
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import type { Backend } from '../backend.ts';
import { type CallbackForm, callbackForm, choicesForm, modalForm } from '../forms/callback-form.ts';
import { withIds } from '../forms/components.ts';
import { invalidForm, refusals } from '../forms/errors.ts';
import { parseForm } from '../forms/form.ts';
import { type MessageForm, messageForm } from '../forms/message-form.ts';
import type { Interaction } from '../people/interactions.ts';
import { owners } from '../world/channel-resource.ts';
import type { Origin } from '../world/message.ts';
import type { StoredMessage } from '../world/model.ts';

const at = ['data'];

const messages: Callback[] = [
  Callback.ChannelMessageWithSource,
  Callback.DeferredChannelMessageWithSource,
];
const updates: Callback[] = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];

/**
 * Answers an interaction by a callback, in whatever way its type says.
 * @throws DiscordError 50035 or 50006 for what cannot answer this interaction
 */
export function respond(backend: Backend, interaction: Interaction, body: unknown): void {
  refuseGone(backend, interaction);
  const callback = parseForm(callbackForm, body);
  refuseUnfit(interaction, callback);
  answer(backend, interaction, callback);
  interaction.responseType = callback.type;
  interaction.state = 'answered';
  backend.waits.notify();
}

/** Posts a follow-up; the first one after "thinking…" takes its place instead. */
export function followUp(backend: Backend, interaction: Interaction, body: unknown): StoredMessage {
  const form = parseForm(messageForm, body);
  const { original } = interaction;
  if (original?.loading && original.deleted) throw refusals.unknownMessage();
  if (original?.loading) return backend.messages.edit(original, form);
  const message = post(backend, interaction, form, []);
  interaction.followUps.push(message);
  return message;
}

/** @throws DiscordError 10003 when the channel of the interaction is no longer there */
export function refuseGone({ world }: Backend, { channel }: Interaction): void {
  if (!world.channels.has(channel.id)) throw refusals.unknownChannel();
}

function answer(backend: Backend, interaction: Interaction, { type, data }: CallbackForm): void {
  switch (type) {
    case Callback.ChannelMessageWithSource:
      interaction.original = post(backend, interaction, parseForm(messageForm, data, at), at);
      break;
    case Callback.DeferredChannelMessageWithSource: {
      const { flags } = parseForm(messageForm, data ?? {}, at);
      interaction.original = post(backend, interaction, { flags }, at, true);
      break;
    }
    case Callback.DeferredMessageUpdate:
      interaction.original = interaction.source;
      break;
    case Callback.UpdateMessage:
      interaction.original = update(backend, interaction, parseForm(messageForm, data ?? {}, at));
      break;
    case Callback.ApplicationCommandAutocompleteResult:
      interaction.choices = parseForm(choicesForm, data, at).choices;
      break;
    case Callback.Modal: {
      const modal = parseForm(modalForm, data, at);
      interaction.modal = { ...modal, components: withIds(modal.components) };
      break;
    }
    case Callback.Pong:
      break;
  }
}

function update({ messages }: Backend, { source }: Interaction, form: MessageForm): StoredMessage {
  if (!source || source.deleted) throw refusals.unknownMessage();
  return messages.edit(source, form, at);
}

/** Discord takes choices for autocompletion only, and for components also what changes a message. */
function refuseUnfit({ type, source }: Interaction, callback: CallbackForm): void {
  const fit = {
    [InteractionType.Ping]: [Callback.Pong],
    [InteractionType.ApplicationCommandAutocomplete]: [
      Callback.ApplicationCommandAutocompleteResult,
    ],
    [InteractionType.ApplicationCommand]: [...messages, Callback.Modal],
    [InteractionType.MessageComponent]: [...messages, ...updates, Callback.Modal],
    [InteractionType.ModalSubmit]: source ? [...messages, ...updates] : messages,
  }[type];
  if (fit.includes(callback.type)) return;
  const message = `Value must be one of {${fit.join(', ')}}.`;
  throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function post(
  backend: Backend,
  interaction: Interaction,
  form: MessageForm,
  where: string[],
  loading = false,
): StoredMessage {
  const ephemeral = ((form.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return backend.messages.create({
    channel: interaction.channel,
    author: backend.world.bot,
    form,
    origin: origin(backend, interaction),
    visibleTo: ephemeral ? interaction.user.id : null,
    loading,
    at: where,
  });
}

/** A response to a component, and every follow-up, is a reply to the message before it. */
function origin({ world }: Backend, interaction: Interaction): Origin {
  const { id, type, user, channel, fromMenu } = interaction;
  const before = interaction.original ?? interaction.source;
  return {
    type: before
      ? MessageType.Reply
      : fromMenu
        ? MessageType.ContextMenuCommand
        : MessageType.ChatInputCommand,
    webhook_id: world.applicationId,
    application_id: world.applicationId,
    interaction_metadata: { id, type, user, authorizing_integration_owners: owners(channel) },
    ...(before && { message_reference: { message_id: before.id, channel_id: channel.id } }),
  };
}
