import { type APIMessageReference, type APIUser, MessageFlags, type MessageType } from 'discord.js';
import type { Component } from '../forms/components.ts';
import type { Embed, MessageParts } from '../forms/message-form.ts';
import { type Pinged, textOf } from '../messages/mentions.ts';
import type { Channel } from './model.ts';

/** A message as REST gives it. */
export interface Message extends MessageParts {
  id: string;
  channel_id: string;
  type: MessageType;
  author: APIUser;
  timestamp: string;
  edited_timestamp: string | null;
  embeds: Embed[];
  components: Component[];
  mentions: APIUser[];
  mention_roles: string[];
  mention_everyone: boolean;
  attachments: never[];
  tts: boolean;
  pinned: boolean;
  webhook_id?: string;
  application_id?: string;
  interaction_metadata?: object;
  message_reference?: APIMessageReference;
}

/** What a message has from the way it was made, not from its author's words. */
export type Origin = Pick<
  Message,
  'webhook_id' | 'application_id' | 'interaction_metadata' | 'message_reference'
> & { type: MessageType };

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
