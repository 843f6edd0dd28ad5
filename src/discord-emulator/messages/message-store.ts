import { type APIUser, MessageFlags } from 'discord.js';
import type { MessageForm } from '../forms/bodies.ts';
import { textOf, withIds } from '../forms/component-forms.ts';
import { type FormProblem, refusals } from '../forms/errors.ts';
import { checkMessage, type MessageParts } from '../forms/message-rules.ts';
import { snowflake } from '../world/ids.ts';
import type { MessageChange, World } from '../world/world.ts';
import {
  type Channel,
  type Message,
  type Pinged,
  StoredMessage,
  userIn,
} from '../world/world-model.ts';
import { resolveMentions } from './allowed-mentions.ts';

interface NewMessage {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly form: MessageForm;
  /** Fields that depend on how the message was created, not on its content. */
  readonly origin: Partial<Message> & Pick<Message, 'type'>;
  /** The only user who sees an ephemeral message. */
  readonly visibleTo?: string | null;
  /** Whether it is a deferred response without content yet. */
  readonly loading?: boolean;
  /** The form's path within the request body. */
  readonly at?: FormProblem['path'];
}

const settableLater = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
const settable = settableLater | MessageFlags.SuppressNotifications;

const nobody: Pinged = { users: [], roles: [], everyone: false };

/**
 * Creates a message, unless its enforced nonce was used in the last minutes.
 * @returns the message, or the author's earlier message with the same nonce
 * @throws HTTPException 10008 when the earlier one was deleted, 50035 or 50006 for a message that Discord
 *   would refuse
 * @see https://github.com/discord/discord-api-docs/pull/6647
 */
export function createMessage(world: World, options: NewMessage): StoredMessage {
  const { channel, author, form, origin, visibleTo = null, loading, at } = options;
  const nonce = form.nonce && `${author.id}:${form.nonce}`;
  const earlier = form.enforce_nonce && nonce ? world.nonces.get(nonce) : undefined;
  if (earlier && Date.now() - Date.parse(earlier.data.timestamp) < world.deadlines.nonceMs) {
    if (earlier.deleted) throw refusals.unknownMessage();
    return earlier;
  }
  const flags =
    ((form.flags ?? 0) & settable) |
    (visibleTo === null ? 0 : MessageFlags.Ephemeral) |
    (loading ? MessageFlags.Loading : 0);
  const empty = { author, content: '', embeds: [], components: [], flags };
  const { parts, mentioned, pinged } = compose(channel, empty, form, at);
  const data: Message = {
    ...parts,
    ...origin,
    ...mentioned,
    ...(form.nonce && { nonce: form.nonce }),
    id: snowflake(),
    channel_id: channel.id,
    author,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    attachments: [],
    tts: false,
    pinned: false,
  };
  const notified = visibleTo === null ? pinged : nobody;
  const message = new StoredMessage(channel, data, notified, visibleTo);
  channel.messages.set(message.id, message);
  if (nonce) world.nonces.set(nonce, message);
  return emitChange(world, 'created', message);
}

/**
 * Changes the fields that the form has, and keeps the others.
 * @throws HTTPException 50035 or 50006 for a message that Discord would refuse
 */
export function editMessage(
  world: World,
  message: StoredMessage,
  form: MessageForm,
  at?: FormProblem['path'],
): StoredMessage {
  const { data, channel, loading } = message;
  const flags = (data.flags | ((form.flags ?? 0) & settableLater)) & ~MessageFlags.Loading;
  const { parts, mentioned, pinged } = compose(channel, { ...data, flags }, form, at);
  if (loading && !message.ephemeral) message.pinged = pinged;
  message.revisions.push(data);
  const edited_timestamp = loading ? null : new Date().toISOString();
  message.data = { ...data, ...parts, ...mentioned, edited_timestamp };
  return emitChange(world, 'edited', message);
}

/** Marks a message of an announcement channel as published to its followers. */
export function crosspost(world: World, message: StoredMessage): StoredMessage {
  const flags = message.data.flags | MessageFlags.Crossposted;
  message.data = { ...message.data, flags };
  return emitChange(world, 'edited', message);
}

/** Deletes a message. */
export function deleteMessage(world: World, message: StoredMessage): void {
  message.deleted = true;
  message.channel.messages.delete(message.id);
  emitChange(world, 'deleted', message);
}

function emitChange(
  world: World,
  kind: MessageChange['kind'],
  message: StoredMessage,
): StoredMessage {
  world.emit('message', { kind, message });
  world.changes.notify();
  return message;
}

/** Applies a form to a message, in which `null` empties a field, and finds out whom it mentions. */
function compose(
  channel: Channel,
  old: MessageParts & Pick<Message, 'author'>,
  form: MessageForm,
  at: FormProblem['path'] = [],
) {
  const { content = old.content, embeds = old.embeds, components = old.components } = form;
  const parts: MessageParts = {
    content: content ?? '',
    embeds: embeds ?? [],
    components: withIds(components ?? []),
    flags: old.flags,
  };
  if (!(parts.flags & MessageFlags.Loading)) checkMessage(parts, at);
  const pinged = resolveMentions(textOf(parts), form.allowed_mentions, channel, old.author.id);
  const { users, roles, everyone } = pinged;
  const mentions = users.flatMap((id) => userIn(channel, id) ?? []);
  const mentioned = { mentions, mention_roles: [...roles], mention_everyone: everyone };
  return { parts, mentioned, pinged };
}
