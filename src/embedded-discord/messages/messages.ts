import { type APIUser, MessageFlags } from 'discord.js';
import { withIds } from '../forms/components.ts';
import type { FormProblem } from '../forms/errors.ts';
import { checkMessage, type MessageForm, type MessageParts } from '../forms/message-form.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { snowflake } from '../world/ids.ts';
import type { Message, Origin, Pinged } from '../world/message.ts';
import { type Channel, StoredMessage } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { nobody, pings } from './mentions.ts';
import { eventOf, type MessageChange, messageEvent } from './message-events.ts';

interface NewMessage {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly form: MessageForm;
  readonly origin: Origin;
  /** For an ephemeral message: the user who sees it. */
  readonly visibleTo?: string | null;
  /** For a reply: the author of the message it replies to. */
  readonly repliedTo?: string;
  /** A deferred response, which holds nothing yet. */
  readonly loading?: boolean;
  /** Where the form stands in the request's body. */
  readonly at?: FormProblem['path'];
}

const settableFlags =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Makes, edits and deletes messages, and tells the gateway and those who watch. */
export class Messages {
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #onChange: (change: MessageChange) => void;

  constructor(world: World, gateway: Gateway, onChange: (change: MessageChange) => void) {
    this.#world = world;
    this.#gateway = gateway;
    this.#onChange = onChange;
  }

  /** @throws DiscordError 50035 or 50006 for a message that Discord would not take */
  create(seed: NewMessage): StoredMessage {
    const { channel, author, form, origin, visibleTo = null, loading, at = [] } = seed;
    const kept = (form.flags ?? 0) & settableFlags;
    const flags =
      kept |
      (visibleTo === null ? 0 : MessageFlags.Ephemeral) |
      (loading ? MessageFlags.Loading : 0);
    const parts = merge({ content: '', embeds: [], components: [], flags }, form);
    if (!loading) checkMessage(parts, form, at);
    const pinged = pings(parts, form.allowed_mentions, channel, author.id, seed.repliedTo);
    const data: Message = {
      ...parts,
      ...origin,
      ...this.#mentioned(pinged),
      id: snowflake(),
      channel_id: channel.id,
      author,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      attachments: [],
      tts: form.tts ?? false,
      pinned: false,
    };
    const message = new StoredMessage(
      channel,
      data,
      visibleTo === null ? pinged : nobody,
      visibleTo,
    );
    channel.messages.set(message.id, message);
    this.#tell('created', message);
    return message;
  }

  /**
   * Changes what the form names and leaves the rest.
   * @throws DiscordError 50035 or 50006 for a message that Discord would not take
   */
  edit(message: StoredMessage, form: MessageForm, at: FormProblem['path'] = []): StoredMessage {
    const { data, channel, loading } = message;
    const added = (form.flags ?? 0) & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
    const flags = (data.flags | added) & ~MessageFlags.Loading;
    const parts = merge({ ...data, flags }, form);
    checkMessage(parts, form, at);
    const pinged = pings(parts, form.allowed_mentions, channel, data.author.id);
    if (loading && !message.ephemeral) message.pinged = pinged;
    message.revisions.push(data);
    const edited_timestamp = loading ? null : new Date().toISOString();
    message.data = { ...data, ...parts, ...this.#mentioned(pinged), edited_timestamp };
    this.#tell('edited', message);
    return message;
  }

  /** Marks a message of an announcement channel as published to its followers. */
  crosspost(message: StoredMessage): void {
    const flags = message.data.flags | MessageFlags.Crossposted;
    message.data = { ...message.data, flags };
    this.#tell('edited', message);
  }

  /** Takes a message away, whoever did it. */
  delete(message: StoredMessage): void {
    message.deleted = true;
    message.channel.messages.delete(message.id);
    this.#tell('deleted', message);
  }

  #mentioned({ users, roles, everyone }: Pinged) {
    const mentions = users.flatMap((id) => this.#world.users.get(id) ?? []);
    return { mentions, mention_roles: [...roles], mention_everyone: everyone };
  }

  #tell(kind: MessageChange['kind'], message: StoredMessage): void {
    this.#onChange({ kind, message });
    if (message.ephemeral) return;
    this.#gateway.dispatch(eventOf[kind], (intents) =>
      messageEvent(kind, message, intents, this.#world.bot.id),
    );
  }
}

/** The message that results when a form changes what it names; `null` empties a field. */
function merge<T extends MessageParts>(old: T, form: MessageForm): MessageParts {
  return {
    content: form.content === undefined ? old.content : (form.content ?? ''),
    embeds: form.embeds === undefined ? old.embeds : (form.embeds ?? []),
    components: form.components === undefined ? old.components : withIds(form.components ?? []),
    flags: old.flags,
  };
}
