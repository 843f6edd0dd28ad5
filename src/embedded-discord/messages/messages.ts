import { type APIUser, MessageFlags } from 'discord.js';
import type { MessageForm } from '../forms/bodies.ts';
import { textOf, withIds } from '../forms/components.ts';
import type { FormProblem } from '../forms/errors.ts';
import { checkMessage, type MessageParts } from '../forms/message-rules.ts';
import { snowflake } from '../world/ids.ts';
import { type Channel, type Message, type Pinged, StoredMessage } from '../world/model.ts';
import type { MessageChange, World } from '../world/world.ts';
import { pings } from './mentions.ts';

interface NewMessage {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly form: MessageForm;
  /** What the message has from the way it was made, not from its author's words. */
  readonly origin: Pick<
    Message,
    'type' | 'webhook_id' | 'application_id' | 'interaction_metadata' | 'message_reference'
  >;
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

/** Makes, edits and deletes messages, and tells those who watch. */
export class Messages {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Makes a message; one with an enforced nonce only once.
   * @returns the message, or the one of this author that has the nonce already
   * @throws DiscordError 50035 or 50006 for a message that Discord would not take
   */
  create(seed: NewMessage): StoredMessage {
    const { channel, author, form, origin, visibleTo = null, loading = false, at = [] } = seed;
    const twin = form.enforce_nonce ? withNonce(channel, author.id, form.nonce) : undefined;
    if (twin) return twin;
    const flags =
      ((form.flags ?? 0) & settable) |
      (visibleTo === null ? 0 : MessageFlags.Ephemeral) |
      (loading ? MessageFlags.Loading : 0);
    const parts = merge({ content: '', embeds: [], components: [], flags }, form);
    if (!loading) checkMessage(parts, at);
    const pinged = pingsOf(parts, form, channel, author.id);
    const data: Message = {
      ...parts,
      ...origin,
      ...this.#mentioned(pinged),
      ...(form.nonce && { nonce: form.nonce }),
      id: snowflake(),
      channel_id: channel.id,
      author,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      attachments: [],
      tts: form.tts ?? false,
      pinned: false,
    };
    const notified = visibleTo === null ? pinged : nobody;
    const message = new StoredMessage(channel, data, notified, visibleTo);
    channel.messages.set(message.id, message);
    return this.#tell('created', message);
  }

  /**
   * Changes what the form names and leaves the rest.
   * @throws DiscordError 50035 or 50006 for a message that Discord would not take
   */
  edit(message: StoredMessage, form: MessageForm, at: FormProblem['path'] = []): StoredMessage {
    const { data, channel, loading } = message;
    const flags = (data.flags | ((form.flags ?? 0) & settableLater)) & ~MessageFlags.Loading;
    const parts = merge({ ...data, flags }, form);
    checkMessage(parts, at);
    const pinged = pingsOf(parts, form, channel, data.author.id);
    if (loading && !message.ephemeral) message.pinged = pinged;
    message.revisions.push(data);
    const edited_timestamp = loading ? null : new Date().toISOString();
    message.data = { ...data, ...parts, ...this.#mentioned(pinged), edited_timestamp };
    return this.#tell('edited', message);
  }

  /** Marks a message of an announcement channel as published to its followers. */
  crosspost(message: StoredMessage): StoredMessage {
    const flags = message.data.flags | MessageFlags.Crossposted;
    message.data = { ...message.data, flags };
    return this.#tell('edited', message);
  }

  /** Takes a message away, whoever did it. */
  delete(message: StoredMessage): void {
    message.deleted = true;
    message.channel.messages.delete(message.id);
    this.#tell('deleted', message);
  }

  #tell(kind: MessageChange['kind'], message: StoredMessage): StoredMessage {
    this.#world.emit('message', { kind, message });
    this.#world.waits.notify();
    return message;
  }

  #mentioned({ users, roles, everyone }: Pinged) {
    const mentions = users.flatMap((id) => this.#world.users.get(id) ?? []);
    return { mentions, mention_roles: [...roles], mention_everyone: everyone };
  }
}

function pingsOf(
  { content, components }: MessageParts,
  form: MessageForm,
  at: Channel,
  by: string,
) {
  return pings(textOf(content, components), form.allowed_mentions, at, by);
}

/** Discord looks back some minutes; nothing here is older. */
function withNonce({ messages }: Channel, authorId: string, nonce: MessageForm['nonce']) {
  const isTwin = ({ data }: StoredMessage) =>
    data.nonce !== undefined && `${data.nonce}` === `${nonce}` && data.author.id === authorId;
  return [...messages.values()].find(isTwin);
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
