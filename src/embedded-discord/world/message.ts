import type { APIMessage } from 'discord.js';
import type { MessageParts } from '../forms/message-rules.ts';

/** Who is notified by a message, by id. */
export interface Pinged {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** `@everyone` or `@here`. */
  readonly everyone: boolean;
}

/** What a message has from the way it was made, not from its author's words. */
export type Origin = Pick<
  APIMessage,
  'type' | 'webhook_id' | 'application_id' | 'interaction_metadata' | 'message_reference'
>;

/** A message as REST gives it. */
export type Message = Omit<APIMessage, keyof MessageParts> & MessageParts;
