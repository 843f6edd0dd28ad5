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

/** A server. */
export interface Guild {
  /** Whether it is unavailable to the bot because of an outage. */
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
  /** Whether only moderators may write in the thread. */
  readonly locked: boolean;
  /** The user ids of a thread's participants. */
  readonly participants: Set<string>;
  /** By id, oldest first; including ephemeral messages. */
  readonly messages: Map<string, StoredMessage>;
}

/** Finds a user among the members of the channel's guild, or the recipient of a DM. */
export function userIn({ guild, recipient }: Channel, id: string): APIUser | undefined {
  return guild?.members.get(id)?.user ?? (recipient?.id === id ? recipient : undefined);
}

export function isThread({ type }: Channel): boolean {
  const { AnnouncementThread, PrivateThread, PublicThread } = ChannelType;
  return type === PublicThread || type === PrivateThread || type === AnnouncementThread;
}

/** The ids of the users and roles a message notifies; `everyone` means `@everyone` or `@here`. */
export interface Pinged {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** A message as in REST responses. */
export type Message = Omit<APIMessage, keyof MessageParts> & MessageParts;

/** A message with its history. */
export class StoredMessage {
  readonly channel: Channel;
  /** The id of the only user who sees an ephemeral message. */
  readonly visibleTo: string | null;
  /** The previous states, oldest first. */
  readonly revisions: Message[] = [];
  /** The notified users and roles. Edits do not notify, except the one that ends "thinking…". */
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

  /** The visible text: the content, or the text displays on separate lines. */
  get text(): string {
    return textOf(this.data);
  }

  /** Whether a user with access to the channel sees the message. */
  isVisibleTo(userId: string): boolean {
    return !this.deleted && (this.visibleTo === null || this.visibleTo === userId);
  }
}
