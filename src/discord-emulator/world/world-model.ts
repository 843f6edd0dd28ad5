import {
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  MessageFlags,
} from 'discord.js';
import { textOf } from '../forms/component-forms.ts';
import type { MessageParts } from '../forms/message-rules.ts';

/** A server, with all that belongs to it. */
export interface Guild {
  /** Whether an outage hides it from the bot. */
  unavailable: boolean;
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** By id; the role with the guild's own id is @everyone. */
  readonly roles: Map<string, APIRole>;
  /** By the user's id. */
  readonly members: Map<string, Member>;
  /** Channels and threads by id. */
  readonly channels: Map<string, Channel>;
}

/** A user in one guild. */
export interface Member {
  readonly user: APIUser;
  readonly guild: Guild;
  /** Ids of roles, without @everyone. */
  readonly roles: string[];
  readonly joinedAt: string;
}

/** Any place that holds messages: a guild's channel, a thread, or a DM with the bot. */
export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  /** `null` in a DM. */
  readonly guild: Guild | null;
  /** The channel a thread was started in. */
  readonly parent: Channel | null;
  /** The person a DM is with. */
  readonly recipient: APIUser | null;
  readonly overwrites: APIOverwrite[];
  /** Ids of those who are in a thread. */
  readonly participants: Set<string>;
  /** By id, oldest first; ephemeral messages are here too. */
  readonly messages: Map<string, StoredMessage>;
}

/** The user who has this id, if they are a member here or the one a DM is with. */
export function userIn({ guild, recipient }: Channel, id: string): APIUser | undefined {
  return guild?.members.get(id)?.user ?? (recipient?.id === id ? recipient : undefined);
}

export function isThread({ type }: Channel): boolean {
  const { AnnouncementThread, PrivateThread, PublicThread } = ChannelType;
  return type === PublicThread || type === PrivateThread || type === AnnouncementThread;
}

/** Who is notified by a message, by id; `everyone` is `@everyone` or `@here`. */
export interface Pinged {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** A message as REST gives it. */
export type Message = Omit<APIMessage, keyof MessageParts> & MessageParts;

/** A message as the embedded Discord keeps it: what REST gives, and what became of it. */
export class StoredMessage {
  readonly channel: Channel;
  /** The user who alone sees an ephemeral message. */
  readonly visibleTo: string | null;
  /** The states the message had before its present one, oldest first. */
  readonly revisions: Message[] = [];
  /** Whom it notified. Edits notify nobody, except the one that ends "thinking…". */
  pinged: Pinged;
  data: Message;
  deleted = false;

  constructor(channel: Channel, data: Message, pinged: Pinged, visibleTo: string | null) {
    this.channel = channel;
    this.data = data;
    this.pinged = pinged;
    this.visibleTo = visibleTo;
  }

  get id(): string {
    return this.data.id;
  }

  get ephemeral(): boolean {
    return this.visibleTo !== null;
  }

  /** Whether it is still the "thinking…" of a deferred response. */
  get loading(): boolean {
    return (this.data.flags & MessageFlags.Loading) !== 0;
  }

  /** All that people read: the content, or the text displays one below the other. */
  get text(): string {
    return textOf(this.data);
  }

  /** Whether a user sees the message, given access to the channel. */
  isVisibleTo(userId: string): boolean {
    return !this.deleted && (this.visibleTo === null || this.visibleTo === userId);
  }
}
