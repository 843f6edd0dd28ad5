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
  /** What the message has from the way it was made, not from its author's words. */
  readonly origin: Pick<Message, 'type' | 'webhook_id' | 'application_id' | 'message_reference'> &
    Pick<Message, 'interaction'>;
  /** For an ephemeral message: the user who sees it. */
  readonly visibleTo?: string | null;
  /** A deferred response, which holds nothing yet. */
  readonly loading?: boolean;
  /** Where the form stands in the request's body. */
  readonly at?: FormProblem['path'];
}

const settableLater = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
const settable = settableLater | MessageFlags.SuppressNotifications;

const nobody: Pinged = { users: [], roles: [], everyone: false };

/**
 * Makes a message; one with an enforced nonce only once in some minutes.
 * @returns the message, or the one of this author that has the nonce already
 * @throws DiscordError 10008 when that one was deleted, 50035 or 50006 for a message that Discord
 *   would not take
 * @see https://github.com/discord/discord-api-docs/pull/6647
 */
export function createMessage(world: World, seed: NewMessage): StoredMessage {
  const { channel, author, form, origin, visibleTo = null, loading = false, at = [] } = seed;
  const nonce = form.nonce && `${author.id}:${form.nonce}`;
  const twin = form.enforce_nonce && nonce ? recent(world, nonce) : undefined;
  if (twin?.deleted) throw refusals.unknownMessage();
  if (twin) return twin;
  const flags =
    ((form.flags ?? 0) & settable) |
    (visibleTo === null ? 0 : MessageFlags.Ephemeral) |
    (loading ? MessageFlags.Loading : 0);
  const parts = merge({ content: '', embeds: [], components: [], flags }, form);
  if (!loading) checkMessage(parts, at);
  const pinged = resolveMentions(textOf(parts), form.allowed_mentions, channel, author.id);
  const data: Message = {
    ...parts,
    ...origin,
    ...mentioned(channel, pinged),
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
  return tell(world, 'created', message);
}

/**
 * Changes what the form names and leaves the rest.
 * @throws DiscordError 50035 or 50006 for a message that Discord would not take
 */
export function editMessage(
  world: World,
  message: StoredMessage,
  form: MessageForm,
  at: FormProblem['path'] = [],
): StoredMessage {
  const { data, channel, loading } = message;
  const flags = (data.flags | ((form.flags ?? 0) & settableLater)) & ~MessageFlags.Loading;
  const parts = merge({ ...data, flags }, form);
  checkMessage(parts, at);
  const pinged = resolveMentions(textOf(parts), form.allowed_mentions, channel, data.author.id);
  if (loading && !message.ephemeral) message.pinged = pinged;
  message.revisions.push(data);
  const edited_timestamp = loading ? null : new Date().toISOString();
  message.data = { ...data, ...parts, ...mentioned(channel, pinged), edited_timestamp };
  return tell(world, 'edited', message);
}

/** Marks a message of an announcement channel as published to its followers. */
export function crosspost(world: World, message: StoredMessage): StoredMessage {
  const flags = message.data.flags | MessageFlags.Crossposted;
  message.data = { ...message.data, flags };
  return tell(world, 'edited', message);
}

/** Takes a message away, whoever did it. */
export function deleteMessage(world: World, message: StoredMessage): void {
  message.deleted = true;
  message.channel.messages.delete(message.id);
  tell(world, 'deleted', message);
}

function tell(world: World, kind: MessageChange['kind'], message: StoredMessage): StoredMessage {
  world.emit('message', { kind, message });
  world.changes.notify();
  return message;
}

function mentioned(channel: Channel, { users, roles, everyone }: Pinged) {
  const mentions = users.flatMap((id) => userIn(channel, id) ?? []);
  return { mentions, mention_roles: [...roles], mention_everyone: everyone };
}

/** The message of a nonce, as long as Discord knows that. */
function recent({ nonces, deadlines }: World, nonce: string): StoredMessage | undefined {
  const message = nonces.get(nonce);
  const age = message ? Date.now() - Date.parse(message.data.timestamp) : Number.POSITIVE_INFINITY;
  return age < deadlines.nonceMs ? message : undefined;
}

/** The message that results when a form changes what it names; `null` empties a field. */
function merge(old: MessageParts, form: MessageForm): MessageParts {
  const { content = old.content, embeds = old.embeds, components = old.components } = form;
  return {
    content: content ?? '',
    embeds: embeds ?? [],
    components: withIds(components ?? []),
    flags: old.flags,
  };
}
