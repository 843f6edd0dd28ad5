import type { APIMessageReference, APIUser, MessageType } from 'discord.js';
import type { Component } from '../forms/components.ts';
import type { Embed, MessageParts } from '../forms/message-form.ts';

/** Who is notified by a message, by id. */
export interface Pinged {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** `@everyone` or `@here`. */
  readonly everyone: boolean;
}

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
