import {
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import type { Backend } from '../backend.ts';
import type { CallbackForm, MessageForm } from '../forms/bodies.ts';
import { withIds } from '../forms/components.ts';
import { refusals, refuseProblems } from '../forms/errors.ts';
import type { Interaction } from '../world/interactions.ts';
import type { Origin } from '../world/message.ts';
import type { StoredMessage } from '../world/model.ts';

/** A callback's message stands in this field. */
const at = ['data'];

const replies = [Callback.ChannelMessageWithSource, Callback.DeferredChannelMessageWithSource];
const updates = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];

/**
 * Answers an interaction by a callback, in whatever way its type says.
 * @throws DiscordError 50035 or 50006 for what cannot answer this interaction
 */
export function answer(backend: Backend, interaction: Interaction, callback: CallbackForm): void {
  refuseGone(backend, interaction);
  refuseWrongType(interaction, callback);
  switch (callback.type) {
    case Callback.ChannelMessageWithSource:
      interaction.original = postAnswer(backend, interaction, callback.data ?? {}, at);
      break;
    case Callback.DeferredChannelMessageWithSource: {
      const { flags = null } = callback.data ?? {};
      interaction.original = postAnswer(backend, interaction, { flags }, at, true);
      break;
    }
    case Callback.DeferredMessageUpdate:
      interaction.original = interaction.source;
      break;
    case Callback.UpdateMessage: {
      const { source } = interaction;
      if (!source || source.deleted) throw refusals.unknownMessage();
      interaction.original = backend.messages.edit(source, callback.data ?? {}, at);
      break;
    }
    case Callback.ApplicationCommandAutocompleteResult:
      interaction.choices = callback.data?.choices ?? [];
      break;
    case Callback.Modal:
      interaction.modal = { ...callback.data, components: withIds(callback.data.components) };
      break;
  }
  interaction.state = 'answered';
  backend.waits.notify();
}

/** Posts a follow-up; the first one after "thinking…" takes its place instead. */
export function followUp(
  backend: Backend,
  interaction: Interaction,
  form: MessageForm,
): StoredMessage {
  const { original } = interaction;
  if (original?.loading && original.deleted) throw refusals.unknownMessage();
  if (original?.loading) return backend.messages.edit(original, form);
  const message = postAnswer(backend, interaction, form, []);
  interaction.followUps.push(message);
  return message;
}

/** @throws DiscordError 10003 when the channel of the interaction is no longer there */
export function refuseGone({ world }: Backend, { channel }: Interaction): void {
  if (!world.channels.has(channel.id)) throw refusals.unknownChannel();
}

/** Discord takes choices for autocompletion only, and for components also what changes a message. */
function refuseWrongType({ type, source }: Interaction, callback: CallbackForm): void {
  const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent } = InteractionType;
  const fit: Callback[] =
    type === ApplicationCommandAutocomplete
      ? [Callback.ApplicationCommandAutocompleteResult]
      : [
          ...replies,
          ...(type === ApplicationCommand || type === MessageComponent ? [Callback.Modal] : []),
          ...(source ? updates : []),
        ];
  if (fit.includes(callback.type)) return;
  const message = `Value must be one of {${fit.join(', ')}}.`;
  refuseProblems([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function postAnswer(
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
    origin: originOf(backend, interaction),
    visibleTo: ephemeral ? interaction.user.id : null,
    loading,
    at: where,
  });
}

/** A response to a component, and every follow-up, is a reply to the message before it. */
function originOf(
  { world }: Backend,
  { channel, fromMenu, original, source }: Interaction,
): Origin {
  const before = original ?? source;
  return {
    webhook_id: world.applicationId,
    application_id: world.applicationId,
    type: fromMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand,
    ...(before && {
      type: MessageType.Reply,
      message_reference: { message_id: before.id, channel_id: channel.id },
    }),
  };
}
